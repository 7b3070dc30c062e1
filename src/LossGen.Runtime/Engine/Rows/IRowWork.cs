using System.ComponentModel;

namespace LossGen.Runtime;

/// <summary>
/// What is done for the samples of a loss over rows. It holds what goes in and what comes out, and is copied for each thread that
/// has a part in it.
/// </summary>
/// <typeparam name="T">The type of the elements.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRowWork<T>
    where T : unmanaged
{
    /// <summary>How many elements a tile needs room for.</summary>
    public int Scratch { get; }

    /// <summary>Tells a tile its rows, and computes what is the same for all samples.</summary>
    /// <param name="tile">The tile, before its first samples.</param>
    public void Start(ref RowTile<T> tile);

    /// <summary>Does the work on the samples of a tile.</summary>
    /// <param name="tile">The tile.</param>
    public void Run(ref RowTile<T> tile);

    /// <summary>Names the sums over the samples, always in the same order.</summary>
    /// <param name="totals">What asks for them.</param>
    public void Totals(ref RowTotals<T> totals);

    /// <summary>Computes the results from the sums.</summary>
    /// <param name="tile">The tile.</param>
    public void Finish(ref RowTile<T> tile);
}
