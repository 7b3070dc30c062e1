using System;
using System.Linq;
using System.Reflection;
using Xunit;

namespace LossGen.Integration.Tests.Forms;

/// <summary>Every form in which a loss can be declared, and every option, computes what it says.</summary>
public sealed class FormTests
{
    // Small integers and halves: every result below is exact, so it is compared exactly.
    private static readonly double[] Y = [1, -2, 3, 0.5, 4];
    private static readonly double[] F = [2, -2, 1, 1.5, -4];
    private static readonly double[] Weight = [1, 2, 0, 4, 1];
    private static readonly float[] SingleY = [1, -2, 3, 0.5f, 4];
    private static readonly float[] SingleF = [2, -2, 1, 1.5f, -4];
    private static readonly double[] Squares = [1, 0, 4, 1, 64];
    private static readonly double[] Slopes = [2, 0, -4, 2, -16];

    [Fact]
    public void A_mean_divides_by_the_number_of_samples_and_a_sum_does_not()
    {
        Assert.Equal(14, ReducedForms.Mean(SingleY, SingleF));
        Assert.Equal(70, ReducedForms.Sum(SingleY, SingleF));

        float[] mean = new float[5];
        float[] sum = new float[5];
        ReducedForms.MeanGradient(SingleY, SingleF, mean);
        Assert.Equal(70, ReducedForms.SumValueAndGradient(SingleY, SingleF, sum));
        Assert.Equal(Slopes, sum.Select(x => (double)x));
        Assert.All(mean.Zip(Slopes), p => Assert.Equal(p.Second / 5, p.First, 1e-6));
    }

    [Fact]
    public void A_weighted_mean_divides_by_the_sum_of_the_weights()
    {
        Assert.Equal(69.0 / 8, ReducedForms.WeightedMean(Y, F, Weight));
        Assert.Equal(69, ReducedForms.WeightedSum(Weight, Y, F));

        double[] mean = new double[5];
        double[] sum = new double[5];
        Assert.Equal(69.0 / 8, ReducedForms.WeightedMeanValueAndGradient(Y, F, Weight, mean));
        ReducedForms.WeightedSumGradient(Weight, Y, F, sum);
        Assert.Equal(Slopes.Zip(Weight, (s, w) => s * w), sum);
        Assert.Equal(Slopes.Zip(Weight, (s, w) => s * w / 8), mean);
    }

    [Fact]
    public void Derivatives_by_shared_scalars_are_accumulated()
    {
        // Residuals 2x + 1 - y at x = F, y = Y: 4, -1, 0, 3.5, -11.
        double[] r = [4, -1, 0, 3.5, -11];
        double value = ReducedForms.LineValueAndGradient(F, Y, 2, 1, out double gradientW, out double gradientB);
        Assert.Equal(r.Sum(x => x * x) / 5, value, 1e-13);
        Assert.Equal(r.Zip(F, (a, x) => 2 * a * x).Sum() / 5, gradientW, 1e-13);
        Assert.Equal(r.Sum(x => 2 * x) / 5, gradientB, 1e-13);

        ReducedForms.LineGradient(F, Y, 2, 1, out double w, out double b);
        Assert.Equal((gradientW, gradientB), (w, b));

        ReducedForms.InterceptGradient(SingleF, SingleY, 2, 1, out float intercept);
        Assert.Equal(-9, intercept);
    }

    [Fact]
    public void Several_gradients_come_in_the_order_of_their_names()
    {
        double[] a = [0, 1];
        double[] b = [0, 1];
        double[] gradientB = new double[2];
        double[] gradientA = new double[2];
        ReducedForms.PairGradient(a, b, gradientB, gradientA);
        Assert.Equal([-0.5, 0], gradientB);
        Assert.Equal([0.5, 1], gradientA);
    }

    [Fact]
    public void A_sample_and_a_shared_scalar_can_be_differentiated_together()
    {
        double[] gradientF = new double[5];
        double value = ReducedForms.WidthAndScoreValueAndGradient(Y, F, 2, gradientF, out double gradientDelta);
        Assert.Equal((0.5 + 0 + 2 + 0.5 + 14) / 5, value);
        Assert.All(gradientF.Zip([1.0, 0, -2, 1, -2]), p => Assert.Equal(p.Second / 5, p.First, 1e-15));
        Assert.Equal(6.0 / 5, gradientDelta, 1e-15);
    }

    [Fact]
    public void Literal_computes_what_is_written()
    {
        Assert.Equal(1000, ReducedForms.Stable([1000]));
        Assert.Equal(double.PositiveInfinity, ReducedForms.AsWritten([1000]));
        Assert.Equal(Math.Exp(-50), ReducedForms.Stable([-50]), 1e-35);
        Assert.Equal(0, ReducedForms.AsWritten([-50]));
    }

    [Fact]
    public void The_expression_may_be_any_constant()
    {
        double[] gradient = new double[5];
        double[] hessian = new double[5];
        foreach (Second second in new Second[]
                 {
                     ReducedForms.FromConstantGradientAndHessian, ReducedForms.FromRawStringGradientAndHessian, ReducedForms.FromFormulaGradientAndHessian,
                 })
        {
            second(Y, F, gradient, hessian);
            Assert.All(gradient.Zip(Slopes), p => Assert.Equal(p.Second / 5, p.First, 1e-14));
            Assert.All(hessian, h => Assert.Equal(0.4, h, 1e-15));
        }

        Assert.Equal(14, ReducedForms.FromConstant(Y, F));
        Assert.Equal(14, ReducedForms.FromRawString(Y, F));
        Assert.Equal(14, ReducedForms.FromFormula(Y, F));
        Assert.Equal((70 + F.Sum(f => f * f * f * f)) / 5, ReducedForms.FromConcatenation(Y, F), 1e-13);
        ReducedForms.FromConcatenationGradientAndHessian(Y, F, gradient, hessian);
        Assert.All(hessian.Zip(F), p => Assert.Equal((2 + (12 * p.Second * p.Second)) / 5, p.First, 1e-13));
    }

    [Fact]
    public void Built_in_losses_can_be_called_by_name()
    {
        double expected = Y.Zip(F, (y, f) => Math.Max(0, 1 - (y * f)) + (0.5 * (y - f) * (y - f))).Average();
        Assert.Equal(expected, ReducedForms.ByName(Y, F), 1e-14);
    }

    [Fact]
    public void Any_name_of_csharp_is_a_name()
    {
        double[] gradient = new double[5];
        Assert.Equal(28, ReducedForms.Greek(Y, F, 2));
        ReducedForms.GreekGradient(Y, F, 2, gradient);
        Assert.All(gradient.Zip(Slopes), p => Assert.Equal(p.Second * 2 / 5, p.First, 1e-14));
    }

    [Fact]
    public void Default_values_are_kept()
    {
        Assert.Equal(7, ReducedForms.Defaults(Y, F));
        Assert.Equal(14, ReducedForms.Defaults(Y, F, 1));
        Assert.Equal(0.5, ReducedForms.Defaults(1, 2));
        Assert.Equal(1, ReducedForms.Defaults(1, 2, 1, 1));
    }

    [Fact]
    public void A_loss_without_samples_is_a_function_of_its_scalars()
    {
        Assert.Equal(18, ReducedForms.OnlyShared(3, 2));
        ReducedForms.OnlySharedGradient(3, 2, out double gradient);
        Assert.Equal(12, gradient);
    }

    [Fact]
    public void Names_that_generated_code_uses_can_be_the_users()
    {
        double[] ones = [1, 1, 1];
        double[] gradient = new double[3];
        Assert.Equal(6 + 4 - 10 + 1, ReducedForms.Occupied([3, 3, 3], [2, 2, 2], ones, 5, 2));
        ReducedForms.OccupiedGradient([3, 3, 3], [2, 2, 2], ones, 5, 2, gradient);
        Assert.All(gradient, g => Assert.Equal(7.0 / 3, g, 1e-15));
        Assert.Equal(Math.Log(2), Hostile.Losses.Logistic([1], [0]), 1e-15);
        Assert.Equal(1, Hostile.Losses.Square([1.0], [2.0]));
    }

    [Fact]
    public void The_pointwise_form_has_all_companions()
    {
        Assert.Equal(9, PointwiseForms.Square(1f, 4f));
        Assert.Equal(9, PointwiseForms.Square(1.0, 4.0));
        Assert.Equal(14, PointwiseForms.Square(SingleY, SingleF));
        double[] each = new double[5];
        PointwiseForms.Square(Y, F, each);
        Assert.Equal(Squares, each);

        Assert.Equal(14, PointwiseForms.Huber(4.0, -4.0, 2.0));
        Assert.Equal(17.0 / 5, PointwiseForms.Huber(Y, F, 2.0));
        Assert.Equal(69.0 / 5, PointwiseForms.PerSampleFactor(Y, F, Weight));
        double gradientSum = PointwiseForms.SharedFactorValueAndGradient(Y, F, 3, each, out double gradientK);
        Assert.Equal((210, 70), (gradientSum, gradientK));
        Assert.Equal(Slopes.Select(s => 3 * s), each);
    }

    [Fact]
    public void The_elementwise_form_has_all_companions()
    {
        float[] each = new float[5];
        ElementwiseForms.Square(SingleY, SingleF, each);
        Assert.Equal(Squares, each.Select(x => (double)x));
        Assert.Equal(14, ElementwiseForms.Square(SingleY, SingleF));
        Assert.Equal(9, ElementwiseForms.Square(1f, 4f));
        Assert.Equal(17, ElementwiseForms.Huber(Y, F, 2));
        double[] gradient = new double[5];
        ElementwiseForms.HuberGradient(Y, F, 2, gradient);
        Assert.Equal([1, 0, -2, 1, -2], gradient);
    }

    [Fact]
    public void Losses_live_in_any_type()
    {
        Assert.Equal(14, Outer.CallPrivate(Y, F));
        Assert.Equal(28, Derived.CallProtected(Y, F));
        Assert.Equal(14, new Outer().Instance(Y, F));
        Assert.Equal(14, new Outer().Virtual(Y, F));
        Outer derived = new Derived();
        Assert.Equal(28, derived.Virtual(Y, F));
        Assert.Equal(14, default(Outer.Structure).Instance(Y, F));
        Assert.Equal(14, Outer.Structure.Record<string>.Static(Y, F));
        Assert.Equal(14, new Outer.RecordStructure(1).Instance(Y, F));
        Assert.Equal(14, Generic<string, int>.Static(Y, F));
        Assert.Equal(14, new Generic<string, int>().Instance(Y, F));
        double[] gradient = new double[5];
        new Generic<string, int>().InstanceGradient(Y, F, gradient);
        Assert.Equal(-3.2, gradient[4], 1e-15);
    }

    [Theory]
    [InlineData(typeof(Outer), "Private", MethodAttributes.Private)]
    [InlineData(typeof(Outer), "Protected", MethodAttributes.Family)]
    [InlineData(typeof(Outer), "PrivateProtected", MethodAttributes.FamANDAssem)]
    [InlineData(typeof(Outer), "Instance", MethodAttributes.Assembly)]
    [InlineData(typeof(LossGen.Losses), "Hinge", MethodAttributes.Public)]
    public void Companions_are_as_accessible_as_the_declaration(Type type, string name, MethodAttributes access)
    {
        MethodInfo[] members = [.. type
            .GetMethods(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly)
            .Where(m => m.Name == name || m.Name.StartsWith(name + "Gradient", StringComparison.Ordinal) || m.Name == name + "ValueAndGradient")];
        Assert.True(members.Length >= 5);
        Assert.All(members, m => Assert.Equal(access, m.Attributes & MethodAttributes.MemberAccessMask));
    }

    private delegate void Second(ReadOnlySpan<double> y, ReadOnlySpan<double> f, Span<double> gradient, Span<double> hessian);
}
