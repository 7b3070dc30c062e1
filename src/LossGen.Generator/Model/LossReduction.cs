namespace LossGen.Model;

/// <summary>The members of <c>LossGen.Reduction</c>, which the generator reads as numbers; a test holds the two together.</summary>
internal enum LossReduction
{
    Mean = 0,
    Sum = 1,
}
