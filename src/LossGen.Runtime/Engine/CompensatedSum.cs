namespace LossGen.Runtime;

/// <summary>
/// A sum of which the roundings are added up beside it, exactly (Knuth, The Art of Computer Programming 2, 4.2.2, theorem B; as
/// a sum, Ogita, Rump and Oishi, SIAM J. Sci. Comput. 26, 2005). For terms of one sign it is off by one rounding of the result
/// and something of second order, however many terms there are.
/// </summary>
internal struct CompensatedSum
{
    private double _sum;
    private double _rounding;

    /// <summary>Gets the sum of what was added. Roundings mean nothing where it isn't finite.</summary>
    public readonly double Value => double.IsFinite(_sum) ? _sum + _rounding : _sum;

    /// <summary>Adds a term.</summary>
    /// <param name="term">The term.</param>
    public void Add(double term)
    {
        double sum = _sum + term;
        double added = sum - _sum;
        _rounding += (_sum - (sum - added)) + (term - added);
        _sum = sum;
    }
}
