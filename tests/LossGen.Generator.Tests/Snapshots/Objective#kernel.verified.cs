namespace LossGen.Generated
{
    using global::System;
    using global::System.Runtime.CompilerServices;
    using global::System.Runtime.Intrinsics;
    using global::LossGen.Runtime;

    // s = dot(x, w) + b; -(y*log(sigmoid(s)) + (1-y)*log(1-sigmoid(s))) + lambda/2*sum(w^2)
    // d/dw = (sigmoid(dot(x, w) + b) - y)*x + lambda*w
    // d/db = sigmoid(dot(x, w) + b) - y
    //
    // A tile is a few samples; what is computed for each of them is a column of it. Each step says what it computes.
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class ObjectiveKernel
    {
        private const int Columns = 12;

        internal static double Value(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> w,
            double b,
            double lambda,
            int samples,
            int xLength)
        {
            var work = new ValueWork
            {
                x = x,
                y = y,
                w = w,
                b = b,
                lambda = lambda,
                samples = samples,
                xLength = xLength,
                sum3 = new(samples),
            };
            RowEngine.Run<ValueWork, double>(ref work, samples, Columns);
            return work.Result;
        }

        private ref struct ValueWork : IRowWork<double>
        {
            public ReadOnlySpan<double> x;
            public ReadOnlySpan<double> y;
            public ReadOnlySpan<double> w;
            public double b;
            public double lambda;
            public int samples;
            public int xLength;
            public SampleSum<double> sum3;
            public double Result;

            public readonly int Scratch => RowScratch.OfColumns<double>(Columns) + RowScratch.OfRows<double>(xLength, 1);

            public void Start(ref RowTile<double> tile)
            {
                tile.Bind(0, x, xLength);
                tile.BindShared(1, w);
                tile.Fill(2, lambda);
                tile.Fill(6, b);
                tile.Once();
                tile.Sums<Sum>(xLength, 3);
                tile.Map<Once>();
                tile.Spread(3);
                tile.Spread(0);
                tile.Restart();
            }

            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public void Run(ref RowTile<double> tile)
            {
                tile.Load(4, y);
                tile.Sums<Sum2>(xLength, 5);
                tile.Map<Sample>();
                tile.Add(1, ref sum3);
            }

            public void Totals(ref RowTotals<double> totals)
            {
                totals.Of(ref sum3);
            }

            public void Finish(ref RowTile<double> tile)
            {
                Result = sum3.Total / samples + tile.Value(0);
            }
        }

        internal static void Elementwise(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> w,
            double b,
            double lambda,
            int samples,
            int xLength,
            Span<double> destination)
        {
            var work = new ElementwiseWork
            {
                x = x,
                y = y,
                w = w,
                b = b,
                lambda = lambda,
                samples = samples,
                xLength = xLength,
                destination = destination,
            };
            RowEngine.Run<ElementwiseWork, double>(ref work, samples, Columns);
        }

        private ref struct ElementwiseWork : IRowWork<double>
        {
            public ReadOnlySpan<double> x;
            public ReadOnlySpan<double> y;
            public ReadOnlySpan<double> w;
            public double b;
            public double lambda;
            public int samples;
            public int xLength;
            public Span<double> destination;

            public readonly int Scratch => RowScratch.OfColumns<double>(Columns) + RowScratch.OfRows<double>(xLength, 1);

            public void Start(ref RowTile<double> tile)
            {
                tile.Bind(0, x, xLength);
                tile.BindShared(1, w);
                tile.Fill(2, lambda);
                tile.Fill(6, b);
                tile.Once();
                tile.Sums<Sum>(xLength, 3);
                tile.Map<Once2>();
                tile.Spread(3);
                tile.Spread(10);
                tile.Restart();
            }

            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public void Run(ref RowTile<double> tile)
            {
                tile.Load(4, y);
                tile.Sums<Sum2>(xLength, 5);
                tile.Map<Sample2>();
                tile.Store(9, destination);
            }

            public void Totals(ref RowTotals<double> totals)
            {
            }

            public void Finish(ref RowTile<double> tile)
            {
            }
        }

        internal static void Gradient(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> w,
            double b,
            double lambda,
            int samples,
            int xLength,
            Span<double> gradientW,
            out double gradientB)
        {
            w = RowGuard.Kept(w, gradientW);
            var work = new GradientWork
            {
                x = x,
                y = y,
                w = w,
                b = b,
                lambda = lambda,
                samples = samples,
                xLength = xLength,
                gradientW = gradientW,
                gradientBSum = new(samples),
                gradientWSum = new(gradientW, xLength),
            };
            RowEngine.Run<GradientWork, double>(ref work, samples, Columns);
            gradientB = work.gradientB;
        }

        private ref struct GradientWork : IRowWork<double>
        {
            public ReadOnlySpan<double> x;
            public ReadOnlySpan<double> y;
            public ReadOnlySpan<double> w;
            public double b;
            public double lambda;
            public int samples;
            public int xLength;
            public Span<double> gradientW;
            public SampleSum<double> gradientBSum;
            public RowSum<double> gradientWSum;
            public double gradientB;

            public readonly int Scratch => RowScratch.OfColumns<double>(Columns) + RowScratch.OfRows<double>(xLength, 2);

            public void Start(ref RowTile<double> tile)
            {
                tile.Bind(0, x, xLength);
                tile.BindShared(1, w);
                tile.Fill(2, lambda);
                tile.Fill(6, b);
                tile.Fill(7, 1.0 / samples);
            }

            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public void Run(ref RowTile<double> tile)
            {
                tile.Load(4, y);
                tile.Sums<Sum2>(xLength, 5);
                tile.Map<Sample3>();
                tile.Add(11, ref gradientBSum);
                tile.Accumulate<GradientW>(ref gradientWSum);
            }

            public void Totals(ref RowTotals<double> totals)
            {
                totals.Of(ref gradientBSum);
                totals.Of(ref gradientWSum);
            }

            public void Finish(ref RowTile<double> tile)
            {
                gradientWSum.End();
                tile.Once();
                tile.BindShared(2, gradientW.Slice(0, xLength));
                tile.Write<FinishW>(xLength, gradientW);
                gradientB = gradientBSum.Total / samples;
            }
        }

        internal static double ValueAndGradient(
            ReadOnlySpan<double> x,
            ReadOnlySpan<double> y,
            ReadOnlySpan<double> w,
            double b,
            double lambda,
            int samples,
            int xLength,
            Span<double> gradientW,
            out double gradientB)
        {
            w = RowGuard.Kept(w, gradientW);
            var work = new ValueAndGradientWork
            {
                x = x,
                y = y,
                w = w,
                b = b,
                lambda = lambda,
                samples = samples,
                xLength = xLength,
                gradientW = gradientW,
                sum3 = new(samples),
                gradientBSum = new(samples),
                gradientWSum = new(gradientW, xLength),
            };
            RowEngine.Run<ValueAndGradientWork, double>(ref work, samples, Columns);
            gradientB = work.gradientB;
            return work.Result;
        }

        private ref struct ValueAndGradientWork : IRowWork<double>
        {
            public ReadOnlySpan<double> x;
            public ReadOnlySpan<double> y;
            public ReadOnlySpan<double> w;
            public double b;
            public double lambda;
            public int samples;
            public int xLength;
            public Span<double> gradientW;
            public SampleSum<double> sum3;
            public SampleSum<double> gradientBSum;
            public RowSum<double> gradientWSum;
            public double gradientB;
            public double Result;

            public readonly int Scratch => RowScratch.OfColumns<double>(Columns) + RowScratch.OfRows<double>(xLength, 2);

            public void Start(ref RowTile<double> tile)
            {
                tile.Bind(0, x, xLength);
                tile.BindShared(1, w);
                tile.Fill(2, lambda);
                tile.Fill(6, b);
                tile.Fill(7, 1.0 / samples);
                tile.Once();
                tile.Sums<Sum>(xLength, 3);
                tile.Map<Once>();
                tile.Spread(3);
                tile.Spread(0);
                tile.Restart();
            }

            [MethodImpl(MethodImplOptions.AggressiveOptimization)]
            public void Run(ref RowTile<double> tile)
            {
                tile.Load(4, y);
                tile.Sums<Sum2>(xLength, 5);
                tile.Map<Sample4>();
                tile.Add(1, ref sum3);
                tile.Add(11, ref gradientBSum);
                tile.Accumulate<GradientW>(ref gradientWSum);
            }

            public void Totals(ref RowTotals<double> totals)
            {
                totals.Of(ref sum3);
                totals.Of(ref gradientBSum);
                totals.Of(ref gradientWSum);
            }

            public void Finish(ref RowTile<double> tile)
            {
                gradientWSum.End();
                tile.Once();
                tile.BindShared(2, gradientW.Slice(0, xLength));
                tile.Write<FinishW>(xLength, gradientW);
                gradientB = gradientBSum.Total / samples;
                Result = sum3.Total / samples + tile.Value(0);
            }
        }

        // sum = sum(w^2)
        private readonly struct Sum : IRowSums<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => -1;

            public static int Count => 1;

            public static int Kept => -1;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at, nuint j, Vector512<double> index,
                Vector512<double> _0, Vector512<double> _1, Vector512<double> _2, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5,
                ref Vector512<double> first, ref Vector512<double> second, ref Vector512<double> kept)
                where TFrame : struct, IVector512Frame<double>
            {
                Vector512<double> w = TFrame.SharedRow(in at, 1, j);
                first = Vector512.FusedMultiplyAdd(w, w, first);
            }
        }

        // factor = lambda*sum/2
        private readonly struct Once : IRowMap<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 2, 1 => 3, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at,
                Vector512<double> lambda, Vector512<double> sum, Vector512<double> _2, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5)
                where TFrame : struct, IVector512Frame<double>
            {
                TFrame.Store(in at, 0, 0.5d * (lambda * sum));
            }
        }

        // sum2 = sum(w*x)
        private readonly struct Sum2 : IRowSums<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => -1;

            public static int Count => 1;

            public static int Kept => -1;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at, nuint j, Vector512<double> index,
                Vector512<double> _0, Vector512<double> _1, Vector512<double> _2, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5,
                ref Vector512<double> first, ref Vector512<double> second, ref Vector512<double> kept)
                where TFrame : struct, IVector512Frame<double>
            {
                Vector512<double> w = TFrame.SharedRow(in at, 1, j);
                Vector512<double> x = TFrame.Row(in at, 0, j);
                first = Vector512.FusedMultiplyAdd(w, x, first);
            }
        }

        // total = -y*logsigmoid(sum2 + b) - (1 - y)*logsigmoid(-sum2 - b)
        private readonly struct Sample : IRowMap<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 4, 1 => 5, 2 => 6, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at,
                Vector512<double> y, Vector512<double> sum2, Vector512<double> b, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5)
                where TFrame : struct, IVector512Frame<double>
            {
                Vector512<double> s = sum2 + b;
                Vector512<double> difference = s - sum2;
                Vector512<double> exp = VectorMath.ExpDecay(s, sum2 - (s - difference) + (b - difference));
                Vector512<double> log = VectorMath.Log1pExpDecay(s, exp);
                Vector512<double> product = y * VectorMath.MirroredSoftplusFrom(s, log);
                TFrame.Store(in at, 1, Vector512.FusedMultiplyAdd(Vector512<double>.One - y, VectorMath.SoftplusFrom(s, log), product));
            }
        }

        // factor2 = lambda*sum
        private readonly struct Once2 : IRowMap<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 2, 1 => 3, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at,
                Vector512<double> lambda, Vector512<double> sum, Vector512<double> _2, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5)
                where TFrame : struct, IVector512Frame<double>
            {
                TFrame.Store(in at, 10, lambda * sum);
            }
        }

        // total2 = lambda*sum(w^2)/2 - y*logsigmoid(sum2 + b) - (1 - y)*logsigmoid(-sum2 - b)
        private readonly struct Sample2 : IRowMap<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 4, 1 => 5, 2 => 6, 3 => 10, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at,
                Vector512<double> y, Vector512<double> sum2, Vector512<double> b, Vector512<double> factor2, Vector512<double> _4, Vector512<double> _5)
                where TFrame : struct, IVector512Frame<double>
            {
                Vector512<double> s = sum2 + b;
                Vector512<double> difference = s - sum2;
                Vector512<double> exp = VectorMath.ExpDecay(s, sum2 - (s - difference) + (b - difference));
                Vector512<double> log = VectorMath.Log1pExpDecay(s, exp);
                Vector512<double> product = y * VectorMath.MirroredSoftplusFrom(s, log);
                Vector512<double> softplus = VectorMath.SoftplusFrom(s, log);
                Vector512<double> sum4 = Vector512.FusedMultiplyAdd(Vector512<double>.One - y, softplus, product);
                TFrame.Store(in at, 9, Vector512.FusedMultiplyAdd(Vector512.Create(0.5d), factor2, sum4));
            }
        }

        // chosen*x
        private readonly struct GradientW : IRowReduction<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 11, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static Vector512<double> Compute<TFrame>(
                in RowCursor<double> at, nuint j, Vector512<double> index,
                Vector512<double> chosen, Vector512<double> _1, Vector512<double> _2, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5,
                Vector512<double> accumulator)
                where TFrame : struct, IVector512Frame<double>
            {
                Vector512<double> x = TFrame.Row(in at, 0, j);
                return Vector512.FusedMultiplyAdd(chosen, x, accumulator);
            }
        }

        // the sum over the samples, and lambda*w
        private readonly struct FinishW : IRowWrite<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 2, 1 => 7, _ => -1 };

            public static int Label => -1;

            public static int AtLabel => -1;

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at, nuint j, Vector512<double> index,
                Vector512<double> lambda, Vector512<double> scale, Vector512<double> _2, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5,
                ref Vector512<double> results)
                where TFrame : struct, IVector512Frame<double>
            {
                Vector512<double> w = TFrame.SharedRow(in at, 1, j);
                Vector512<double> wSum = TFrame.SharedRow(in at, 2, j);
                results = Vector512.FusedMultiplyAdd(scale, wSum, lambda * w);
            }
        }

        // chosen = sum2 + b > 0 ? (1 - y) - sigmoid(-abs(sum2 + b)) : sigmoid(-abs(sum2 + b)) - y
        private readonly struct Sample3 : IRowMap<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 5, 1 => 6, 2 => 4, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at,
                Vector512<double> sum2, Vector512<double> b, Vector512<double> y, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5)
                where TFrame : struct, IVector512Frame<double>
            {
                Vector512<double> s = sum2 + b;
                Vector512<double> difference = s - sum2;
                Vector512<double> exp = VectorMath.ExpDecay(s, sum2 - (s - difference) + (b - difference));
                Vector512<double> decay = VectorMath.SigmoidDecay(exp);
                Vector512<double> above = Vector512.GreaterThan(s, Vector512<double>.Zero);
                TFrame.Store(in at, 11, Vector512.ConditionalSelect(above, Vector512<double>.One - y - decay, decay - y));
            }
        }

        // total = -y*logsigmoid(sum2 + b) - (1 - y)*logsigmoid(-sum2 - b)
        // chosen = sum2 + b > 0 ? (1 - y) - sigmoid(-abs(sum2 + b)) : sigmoid(-abs(sum2 + b)) - y
        private readonly struct Sample4 : IRowMap<double>
        {
            public static bool UsesIndex => false;

            public static int Column(int place) => place switch { 0 => 4, 1 => 5, 2 => 6, _ => -1 };

            [MethodImpl(MethodImplOptions.AggressiveInlining)]
            public static void Compute<TFrame>(
                in RowCursor<double> at,
                Vector512<double> y, Vector512<double> sum2, Vector512<double> b, Vector512<double> _3, Vector512<double> _4, Vector512<double> _5)
                where TFrame : struct, IVector512Frame<double>
            {
                Vector512<double> difference = Vector512<double>.One - y;
                Vector512<double> s = sum2 + b;
                Vector512<double> difference2 = s - sum2;
                Vector512<double> exp = VectorMath.ExpDecay(s, sum2 - (s - difference2) + (b - difference2));
                Vector512<double> log = VectorMath.Log1pExpDecay(s, exp);
                Vector512<double> product = y * VectorMath.MirroredSoftplusFrom(s, log);
                Vector512<double> decay = VectorMath.SigmoidDecay(exp);
                Vector512<double> above = Vector512.GreaterThan(s, Vector512<double>.Zero);
                TFrame.Store(in at, 1, Vector512.FusedMultiplyAdd(difference, VectorMath.SoftplusFrom(s, log), product));
                TFrame.Store(in at, 11, Vector512.ConditionalSelect(above, difference - decay, decay - y));
            }
        }
    }
}

namespace LossGen.Generated
{
    [global::System.CodeDom.Compiler.GeneratedCode("LossGen", "(version)")]
    [global::System.Diagnostics.CodeAnalysis.ExcludeFromCodeCoverage]
    file static class ObjectiveKernelInfo
    {
        public static readonly global::LossGen.LossInfo Value = new()
        {
            Name = "Objective",
            Expression = "s = dot(x, w) + b; -(y*log(sigmoid(s)) + (1-y)*log(1-sigmoid(s))) + lambda/2*sum(w^2)",
            Formula = "lambda*sum(w^2)/2 - y*logsigmoid(dot(x, w) + b) - (1 - y)*logsigmoid(-dot(x, w) - b)",
            Range = "[0, inf)",
            RangeCondition = "y in [0, 1] and lambda >= 0",
            Variables = new global::LossGen.LossVariableInfo[]
            {
                new()
                {
                    Name = "w",
                    Derivative = "(sigmoid(dot(x, w) + b) - y)*x + lambda*w",
                    SecondDerivative = "sigmoid(dot(x, w) + b)*sigmoid(-dot(x, w) - b)*x^2 + lambda",
                    IsConvex = true,
                    ConvexityCondition = "y in [0, 1] and lambda >= 0",
                },
                new()
                {
                    Name = "b",
                    Derivative = "sigmoid(dot(x, w) + b) - y",
                    SecondDerivative = "sigmoid(dot(x, w) + b)*sigmoid(-dot(x, w) - b)",
                    IsConvex = true,
                    IsLipschitz = true,
                    LipschitzConstant = new("max(abs(y), abs(1 - y))", null, null),
                    IsSmooth = true,
                    SmoothnessConstant = new("0.25", 0.25, null),
                },
            },
        };
    }
}
