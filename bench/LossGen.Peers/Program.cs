using System;
using LossGen.Peers;

// Measures generated kernels by the protocol of the peers: rows on the standard output, checks on the standard error. The
// environment (PEERS_DATA, PEERS_BUDGET_MS, PEERS_LOSSES, PEERS_DTYPES, PEERS_SIZES) says what; see docs/performance.md.
int wrong = 0;
if (Protocol.IsWanted("PEERS_DTYPES", "f32"))
{
    wrong += new Bench<float>("f32", 1e-4, KernelTable.Single).Run();
}

if (Protocol.IsWanted("PEERS_DTYPES", "f64"))
{
    wrong += new Bench<double>("f64", 1e-9, KernelTable.Double).Run();
}

return wrong == 0 ? 0 : 1;
