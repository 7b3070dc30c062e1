using System;

namespace LossGen.Runtime;

// What the engine does over samples, block by block. Sums of blocks are kept, so that they are added in the order of the
// blocks whoever made them.

/// <summary>Adds up the results of a step.</summary>
internal readonly ref struct SumWork<TStep, T>(TStep step, in Samples<T> samples, Span<double> totals) : IBlockWork
    where TStep : struct, ISingleStep<T>
    where T : unmanaged
{
    private readonly Samples<T> _samples = samples;
    private readonly Span<double> _totals = totals;

    public void Run(int block) => _totals[block] = Engine.SumBlock(step, in _samples, block);
}

/// <summary>Adds up the first result of a step, and writes the second.</summary>
internal readonly ref struct SumAndMapWork<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, Span<double> totals) : IBlockWork
    where TStep : struct, IPairStep<T>
    where T : unmanaged
{
    private readonly Samples<T> _samples = samples;
    private readonly Span<T> _output = output;
    private readonly bool _isStreamed = Streaming.Pays(in samples, output);
    private readonly Span<double> _totals = totals;

    public void Run(int block) => _totals[block] = Engine.SumAndMapBlock(step, in _samples, block, _isStreamed, _output);
}

/// <summary>Writes the result of a step.</summary>
internal readonly ref struct MapWork<TStep, T>(TStep step, in Samples<T> samples, Span<T> output) : IBlockWork
    where TStep : struct, ISingleStep<T>
    where T : unmanaged
{
    private readonly Samples<T> _samples = samples;
    private readonly Span<T> _output = output;
    private readonly bool _isStreamed = Streaming.Pays(in samples, output);

    public void Run(int block) => Engine.MapBlock(step, in _samples, block, _isStreamed, _output);
}

/// <summary>Writes both results of a step.</summary>
internal readonly ref struct MapBothWork<TStep, T>(TStep step, in Samples<T> samples, Span<T> output, Span<T> secondOutput) : IBlockWork
    where TStep : struct, IPairStep<T>
    where T : unmanaged
{
    private readonly Samples<T> _samples = samples;
    private readonly Span<T> _output = output;
    private readonly Span<T> _secondOutput = secondOutput;
    private readonly bool _isStreamed = Streaming.Pays(in samples, output) && Streaming.Pays(in samples, secondOutput);

    public void Run(int block) => Engine.MapBothBlock(step, in _samples, block, _isStreamed, _output, _secondOutput);
}

/// <summary>Adds up the first results of a step, and writes the others.</summary>
internal readonly ref struct SeveralWork<TStep, T>(
    TStep step, in Samples<T> samples, in Outputs<T> outputs, int sums, Span<double> totals) : IBlockWork
    where TStep : struct, ISeveralStep<T>
    where T : unmanaged
{
    private readonly Samples<T> _samples = samples;
    private readonly Outputs<T> _outputs = outputs;
    private readonly Span<double> _totals = totals;

    public void Run(int block) => Engine.SeveralBlock(step, in _samples, block, in _outputs, _totals.Slice(block * sums, sums));
}
