/// Built-in losses called from F#. Losses of your own are annotated in a C# project that this one references: source generators
/// are a feature of the C# compiler.
module LossGen.Samples.FromFSharp

open System
open LossGen

[<EntryPoint>]
let main _ =
    let y = [| 1.0; 1.0; -1.0; -1.0 |]
    let f = [| 2.0; 0.5; -0.25; 1.0 |]
    let gradient = Array.zeroCreate<float> y.Length

    let loss = Losses.HingeValueAndGradient(ReadOnlySpan y, ReadOnlySpan f, Span gradient)

    printfn "mean %g, gradient %A" loss gradient
    if loss = 0.8125 && gradient = [| 0.0; -0.25; 0.25; 0.25 |] then 0 else 1
