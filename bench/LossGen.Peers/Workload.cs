namespace LossGen.Peers;

/// <summary>A loss of the protocol, with the files that hold its data.</summary>
/// <param name="Name">The name in the rows, and of the file with the reference.</param>
/// <param name="Predictions">The file with predictions.</param>
/// <param name="Targets">The file with targets, or labels.</param>
/// <param name="Classes">The logits a row; 1 where a sample has one prediction.</param>
internal sealed record Workload(string Name, string Predictions, string Targets, int Classes)
{
    /// <summary>Gets the losses that are measured, in the order of the rows.</summary>
    public static Workload[] All { get; } =
    [
        new("square", "f.f32", "yreg.f32", 1),
        new("absolute", "f.f32", "yreg.f32", 1),
        new("huber", "f.f32", "yreg.f32", 1),
        new("hinge", "f.f32", "ypm.f32", 1),
        new("logistic", "f.f32", "ypm.f32", 1),
        new("exponential", "f.f32", "ypm.f32", 1),
        new("bce_logits", "f.f32", "y01.f32", 1),
        new("bce_prob", "p.f32", "y01.f32", 1),
        new("focal_logits", "f.f32", "y01.f32", 1),
        new("softmax_ce_c10", "x10.f32", "l10.i32", 10),
        new("softmax_ce_c1000", "x1000.f32", "l1000.i32", 1000),
    ];

    /// <summary>Gets whether the targets are classes.</summary>
    public bool HasLabels => Classes > 1;
}
