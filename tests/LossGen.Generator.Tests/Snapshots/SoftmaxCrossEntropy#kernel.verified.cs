namespace LossGen.Generated
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // -log(softmax(z)[label])
    // d/dz = softmax(z) - onehot(label)
    //
    // A tile is a few samples; what is computed for each of them is a column of it. Each step says what it computes.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class SoftmaxCrossEntropyKernel
    {
        private const int Columns = 15;

        internal static float Value(ReadOnlySpan<float> z, ReadOnlySpan<int> label, int samples, int zLength)
        {
            var work = new ValueWork
            {
                z = z,
                label = label,
                samples = samples,
                zLength = zLength,
                sum3 = new(samples),
            };
            RowEngine.Run<ValueWork, float>(ref work, samples, Columns);
            return work.Result;
        }

        private ref struct ValueWork : IRowWork<float>
        {
            public ReadOnlySpan<float> z;
            public ReadOnlySpan<int> label;
            public int samples;
            public int zLength;
            public SampleSum<float> sum3;
            public float Result;

            public readonly int Scratch => RowScratch.OfColumns<float>(Columns) + RowScratch.OfRows<float>(zLength, 1);

            public void Start(ref RowTile<float> tile)
            {
                tile.Bind(0, z, zLength);
                tile.Fill(4, zLength);
            }

            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public void Run(ref RowTile<float> tile)
            {
                tile.Load(6, label);
                tile.Gather(0, 6, 1);
                tile.Max<Max>(zLength, 2);
                tile.Map<Sample>();
                tile.Sums<Sums>(zLength, 3, 5);
                tile.Map<Sample2>();
                tile.Add(0, ref sum3);
            }

            public void Totals(ref RowTotals<float> totals)
            {
                totals.Of(ref sum3);
            }

            public void Finish(ref RowTile<float> tile)
            {
                Result = (float)(sum3.Total / samples);
            }
        }

        internal static void Elementwise(
            ReadOnlySpan<float> z,
            ReadOnlySpan<int> label,
            int samples,
            int zLength,
            Span<float> destination)
        {
            var work = new ElementwiseWork
            {
                z = z,
                label = label,
                samples = samples,
                zLength = zLength,
                destination = destination,
            };
            RowEngine.Run<ElementwiseWork, float>(ref work, samples, Columns);
        }

        private ref struct ElementwiseWork : IRowWork<float>
        {
            public ReadOnlySpan<float> z;
            public ReadOnlySpan<int> label;
            public int samples;
            public int zLength;
            public Span<float> destination;

            public readonly int Scratch => RowScratch.OfColumns<float>(Columns) + RowScratch.OfRows<float>(zLength, 1);

            public void Start(ref RowTile<float> tile)
            {
                tile.Bind(0, z, zLength);
                tile.Fill(4, zLength);
            }

            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public void Run(ref RowTile<float> tile)
            {
                tile.Load(6, label);
                tile.Gather(0, 6, 1);
                tile.Max<Max>(zLength, 2);
                tile.Map<Sample>();
                tile.Sums<Sums>(zLength, 3, 5);
                tile.Map<Sample2>();
                tile.Store(0, destination);
            }

            public void Totals(ref RowTotals<float> totals)
            {
            }

            public void Finish(ref RowTile<float> tile)
            {
            }
        }

        internal static void Gradient(
            ReadOnlySpan<float> z,
            ReadOnlySpan<int> label,
            int samples,
            int zLength,
            Span<float> gradient)
        {
            var work = new GradientWork
            {
                z = z,
                label = label,
                samples = samples,
                zLength = zLength,
                gradient = gradient,
            };
            RowEngine.Run<GradientWork, float>(ref work, samples, Columns);
        }

        private ref struct GradientWork : IRowWork<float>
        {
            public ReadOnlySpan<float> z;
            public ReadOnlySpan<int> label;
            public int samples;
            public int zLength;
            public Span<float> gradient;

            public readonly int Scratch => RowScratch.OfColumns<float>(Columns) + RowScratch.OfRows<float>(zLength, 2);

            public void Start(ref RowTile<float> tile)
            {
                tile.Bind(0, z, zLength);
                tile.BindKept(1, gradient, zLength);
                tile.Fill(4, zLength);
                tile.Fill(11, (float)(1.0 / samples));
            }

            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public void Run(ref RowTile<float> tile)
            {
                tile.Load(6, label);
                tile.Gather(0, 6, 1);
                tile.Max<Max>(zLength, 2);
                tile.Map<Sample>();
                tile.Sums<Sums2>(zLength, 3, 5);
                tile.Map<Sample3>();
                tile.Write<Rows>(zLength, gradient);
            }

            public void Totals(ref RowTotals<float> totals)
            {
            }

            public void Finish(ref RowTile<float> tile)
            {
            }
        }

        internal static float ValueAndGradient(
            ReadOnlySpan<float> z,
            ReadOnlySpan<int> label,
            int samples,
            int zLength,
            Span<float> gradient)
        {
            var work = new ValueAndGradientWork
            {
                z = z,
                label = label,
                samples = samples,
                zLength = zLength,
                gradient = gradient,
                sum3 = new(samples),
            };
            RowEngine.Run<ValueAndGradientWork, float>(ref work, samples, Columns);
            return work.Result;
        }

        private ref struct ValueAndGradientWork : IRowWork<float>
        {
            public ReadOnlySpan<float> z;
            public ReadOnlySpan<int> label;
            public int samples;
            public int zLength;
            public Span<float> gradient;
            public SampleSum<float> sum3;
            public float Result;

            public readonly int Scratch => RowScratch.OfColumns<float>(Columns) + RowScratch.OfRows<float>(zLength, 2);

            public void Start(ref RowTile<float> tile)
            {
                tile.Bind(0, z, zLength);
                tile.BindKept(1, gradient, zLength);
                tile.Fill(4, zLength);
                tile.Fill(11, (float)(1.0 / samples));
            }

            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public void Run(ref RowTile<float> tile)
            {
                tile.Load(6, label);
                tile.Gather(0, 6, 1);
                tile.Max<Max>(zLength, 2);
                tile.Map<Sample>();
                tile.Sums<Sums2>(zLength, 3, 5);
                tile.Map<Sample4>();
                tile.Add(0, ref sum3);
                tile.Write<Rows>(zLength, gradient);
            }

            public void Totals(ref RowTotals<float> totals)
            {
                totals.Of(ref sum3);
            }

            public void Finish(ref RowTile<float> tile)
            {
                Result = (float)(sum3.Total / samples);
            }
        }

        // zMax = peak(z)
        private readonly struct Max : IRowMaximum<float>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => -1;

            public static bool SkipsNaN => true;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static Vector512<float> Compute<TFrame>(
                in RowCursor<float> at, nuint j, Vector512<float> index,
                Vector512<float> _0, Vector512<float> _1, Vector512<float> _2, Vector512<float> _3, Vector512<float> _4, Vector512<float> _5,
                Vector512<float> accumulator)
                where TFrame : struct, IVector512Frame<float>
            {
                Vector512<float> z = TFrame.Row(in at, 0, j);
                return z;
            }
        }

        // chosen = abs(zMax) <= 2048 ? 0 : zMax
        // expLevel = explevel(abs(zMax) <= 2048 ? zMax : 0)
        // expFloor = expfloor(abs(zMax) <= 2048 ? zMax : 0)
        // scaledExp = scaledexp(abs(zMax) <= 2048 ? zMax : 0, expLevel, expFloor)
        private readonly struct Sample : IRowMap<float>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 2, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<float> at,
                Vector512<float> zMax, Vector512<float> _1, Vector512<float> _2, Vector512<float> _3, Vector512<float> _4, Vector512<float> _5)
                where TFrame : struct, IVector512Frame<float>
            {
                Vector512<float> atMost = Vector512.LessThanOrEqual(Vector512.Abs(zMax), Vector512.Create(2048f));
                Vector512<float> choice = Vector512.ConditionalSelect(atMost, zMax, Vector512<float>.Zero);
                Vector512<float> level = VectorMath.ExpLevel(choice);
                Vector512<float> floor = VectorMath.ExpFloor(choice);
                TFrame.Store(in at, 7, Vector512.ConditionalSelect(atMost, Vector512<float>.Zero, zMax));
                TFrame.Store(in at, 8, level);
                TFrame.Store(in at, 9, floor);
                TFrame.Store(in at, 10, VectorMath.ScaledExp(choice, level, floor));
            }
        }

        // sum = sum(z != zMax ? (z != zMax ? scaledexp(z - chosen, expLevel, expFloor) : scaledExp) : 0)
        // sum2 = sum(z != zMax ? 1 : 0)
        private readonly struct Sums : IRowSums<float>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 2, 1 => 7, 2 => 8, 3 => 9, _ => -1 };

            public static int Count => 2;

            public static int Kept => -1;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<float> at, nuint j, Vector512<float> index,
                Vector512<float> zMax, Vector512<float> chosen, Vector512<float> expLevel, Vector512<float> expFloor, Vector512<float> _4, Vector512<float> _5,
                ref Vector512<float> first, ref Vector512<float> second, ref Vector512<float> kept)
                where TFrame : struct, IVector512Frame<float>
            {
                Vector512<float> z = TFrame.Row(in at, 0, j);
                Vector512<float> exp = VectorMath.ScaledExp(z - chosen, expLevel, expFloor);
                first = Vector512.ConditionalSelect(~Vector512.Equals(z, zMax), first + exp, first);
                second = Vector512.ConditionalSelect(~Vector512.Equals(z, zMax), second + Vector512<float>.One, second);
            }
        }

        // factor = -((zAtLabel == zMax ? 0 : zAtLabel - zMax) - log1p((sum + (zCount - sum2 - 1)*scaledExp)/scaledExp))
        private readonly struct Sample2 : IRowMap<float>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 1, 1 => 2, 2 => 3, 3 => 4, 4 => 5, 5 => 10, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<float> at,
                Vector512<float> zAtLabel, Vector512<float> zMax, Vector512<float> sum, Vector512<float> zCount, Vector512<float> sum2, Vector512<float> scaledExp)
                where TFrame : struct, IVector512Frame<float>
            {
                Vector512<float> equal = Vector512.Equals(zAtLabel, zMax);
                Vector512<float> difference = zCount - sum2 - Vector512<float>.One;
                Vector512<float> quotient = Vector512.FusedMultiplyAdd(difference, scaledExp, sum) / scaledExp;
                Vector512<float> choice = Vector512.ConditionalSelect(equal, Vector512<float>.Zero, zAtLabel - zMax);
                TFrame.Store(in at, 0, -(choice - VectorMath.Log1p(quotient)));
            }
        }

        // gradient = reciprocal*kept
        // gradient[label] = chosen2
        private readonly struct Rows : IRowWrite<float>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 14, _ => -1 };

            public static int Label => 6;

            public static int AtLabel => 13;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<float> at, nuint j, Vector512<float> index,
                Vector512<float> reciprocal, Vector512<float> _1, Vector512<float> _2, Vector512<float> _3, Vector512<float> _4, Vector512<float> _5,
                ref Vector512<float> results)
                where TFrame : struct, IVector512Frame<float>
            {
                Vector512<float> kept = TFrame.Row(in at, 1, j);
                results = kept * reciprocal;
            }
        }

        // sum = sum(z != zMax ? (z != zMax ? scaledexp(z - chosen, expLevel, expFloor) : scaledExp) : 0)
        // sum2 = sum(z != zMax ? 1 : 0)
        // kept = z != zMax ? scaledexp(z - chosen, expLevel, expFloor) : scaledExp
        private readonly struct Sums2 : IRowSums<float>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 2, 1 => 7, 2 => 8, 3 => 9, 4 => 10, _ => -1 };

            public static int Count => 2;

            public static int Kept => 1;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<float> at, nuint j, Vector512<float> index,
                Vector512<float> zMax, Vector512<float> chosen, Vector512<float> expLevel, Vector512<float> expFloor, Vector512<float> scaledExp, Vector512<float> _5,
                ref Vector512<float> first, ref Vector512<float> second, ref Vector512<float> kept)
                where TFrame : struct, IVector512Frame<float>
            {
                Vector512<float> z = TFrame.Row(in at, 0, j);
                Vector512<float> exp = VectorMath.ScaledExp(z - chosen, expLevel, expFloor);
                Vector512<float> choice = Vector512.ConditionalSelect(~Vector512.Equals(z, zMax), exp, scaledExp);
                first = Vector512.ConditionalSelect(~Vector512.Equals(z, zMax), first + choice, first);
                second = Vector512.ConditionalSelect(~Vector512.Equals(z, zMax), second + Vector512<float>.One, second);
                kept = choice;
            }
        }

        // chosen2 = scale*(zAtLabel == zMax ? (-sum - (zCount - sum2 - 1)*scaledExp)*(1/(scaledExp + sum + (zCount - sum2 - 1)*scaledExp)) : scaledexp(zAtLabel - chosen, expLevel, expFloor)*(1/(scaledExp + sum + (zCount - sum2 - 1)*scaledExp)) - 1)
        // reciprocal = scale*(1/(scaledExp + sum + (zCount - sum2 - 1)*scaledExp))
        private readonly struct Sample3 : IRowMap<float>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 1, 1 => 2, 2 => 3, 3 => 4, 4 => 5, 5 => 10, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<float> at,
                Vector512<float> zAtLabel, Vector512<float> zMax, Vector512<float> sum, Vector512<float> zCount, Vector512<float> sum2, Vector512<float> scaledExp)
                where TFrame : struct, IVector512Frame<float>
            {
                Vector512<float> chosen = TFrame.Column(in at, 7);
                Vector512<float> expLevel = TFrame.Column(in at, 8);
                Vector512<float> expFloor = TFrame.Column(in at, 9);
                Vector512<float> scale = TFrame.Column(in at, 11);
                Vector512<float> difference = zCount - sum2 - Vector512<float>.One;
                Vector512<float> sum4 = Vector512.FusedMultiplyAdd(difference, scaledExp, scaledExp + sum);
                Vector512<float> quotient = Vector512<float>.One / sum4;
                Vector512<float> exp = VectorMath.ScaledExp(zAtLabel - chosen, expLevel, expFloor);
                Vector512<float> product = VectorMath.SubtractProduct(-sum, difference, scaledExp) * quotient;
                Vector512<float> sum5 = Vector512.FusedMultiplyAdd(exp, quotient, Vector512.Create(-1f));
                TFrame.Store(in at, 13, scale * Vector512.ConditionalSelect(Vector512.Equals(zAtLabel, zMax), product, sum5));
                TFrame.Store(in at, 14, scale * quotient);
            }
        }

        // factor = -((zAtLabel == zMax ? 0 : zAtLabel - zMax) - log1p((sum + (zCount - sum2 - 1)*scaledExp)/scaledExp))
        // chosen2 = scale*(zAtLabel == zMax ? (-sum - (zCount - sum2 - 1)*scaledExp)*(1/(scaledExp + sum + (zCount - sum2 - 1)*scaledExp)) : scaledexp(zAtLabel - chosen, expLevel, expFloor)*(1/(scaledExp + sum + (zCount - sum2 - 1)*scaledExp)) - 1)
        // reciprocal = scale*(1/(scaledExp + sum + (zCount - sum2 - 1)*scaledExp))
        private readonly struct Sample4 : IRowMap<float>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 1, 1 => 2, 2 => 3, 3 => 4, 4 => 5, 5 => 10, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<float> at,
                Vector512<float> zAtLabel, Vector512<float> zMax, Vector512<float> sum, Vector512<float> zCount, Vector512<float> sum2, Vector512<float> scaledExp)
                where TFrame : struct, IVector512Frame<float>
            {
                Vector512<float> chosen = TFrame.Column(in at, 7);
                Vector512<float> expLevel = TFrame.Column(in at, 8);
                Vector512<float> expFloor = TFrame.Column(in at, 9);
                Vector512<float> scale = TFrame.Column(in at, 11);
                Vector512<float> equal = Vector512.Equals(zAtLabel, zMax);
                Vector512<float> difference = zCount - sum2 - Vector512<float>.One;
                Vector512<float> quotient = Vector512.FusedMultiplyAdd(difference, scaledExp, sum) / scaledExp;
                Vector512<float> choice = Vector512.ConditionalSelect(equal, Vector512<float>.Zero, zAtLabel - zMax);
                Vector512<float> sum4 = Vector512.FusedMultiplyAdd(difference, scaledExp, scaledExp + sum);
                Vector512<float> quotient2 = Vector512<float>.One / sum4;
                Vector512<float> exp = VectorMath.ScaledExp(zAtLabel - chosen, expLevel, expFloor);
                Vector512<float> product = VectorMath.SubtractProduct(-sum, difference, scaledExp) * quotient2;
                Vector512<float> sum5 = Vector512.FusedMultiplyAdd(exp, quotient2, Vector512.Create(-1f));
                TFrame.Store(in at, 0, -(choice - VectorMath.Log1p(quotient)));
                TFrame.Store(in at, 13, scale * Vector512.ConditionalSelect(equal, product, sum5));
                TFrame.Store(in at, 14, scale * quotient2);
            }
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class SoftmaxCrossEntropyKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "SoftmaxCrossEntropy",
            Expression = "-log(softmax(z)[label])",
            Formula = "-logsoftmax(z)[label]",
            Range = "[0, inf)",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "z",
                    Derivative = "softmax(z) - onehot(label)",
                    SecondDerivative = "(1 - softmax(z))*softmax(z)",
                    IsConvex = true,
                    IsLipschitz = true,
                    LipschitzConstant = new("sqrt(2)", 1.4142135623872374, null),
                },
            },
        };
    }
}
