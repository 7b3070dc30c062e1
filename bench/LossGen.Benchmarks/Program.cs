using System;
using System.Linq;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Environments;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using LossGen.Benchmarks;

// dotnet run -c Release --project bench/LossGen.Benchmarks -- --filter '*Logistic*'
//
// Three ways to a value and its gradient: a generated kernel, calls of TensorPrimitives, and a plain loop. --quick measures for
// a few seconds each; all other arguments are those of BenchmarkDotNet. Measured in this process: the kernels are compiled the
// way they are in any program, and nothing has to be built for it.
const string Quick = "--quick";
Job job = (args.Contains(Quick) ? Job.ShortRun : Job.Default)
    .WithToolchain(InProcessEmitToolchain.Instance)
    .WithPlatform(Platform.AnyCpu);
IConfig config = DefaultConfig.Instance.AddJob(job);
BenchmarkSwitcher.FromAssembly(typeof(LogisticBenchmark).Assembly).Run([.. args.Where(a => a != Quick)], config);
