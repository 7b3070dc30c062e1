using System;
using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Tracing;
using System.Globalization;
using System.Linq;
using System.Runtime;
using System.Threading;

namespace LossGen.BuildCost;

/// <summary>What the first call of a kernel costs more than the next, in a process in which nothing of the library has run yet.</summary>
/// <param name="First">The time of the first call, in milliseconds.</param>
/// <param name="Second">The time of the second call, or of the third if that is shorter, in milliseconds.</param>
/// <param name="Jit">The part of the first call that the just-in-time compiler took, in milliseconds.</param>
/// <param name="Methods">How many methods were compiled for it.</param>
/// <param name="IlBytes">The size of their instructions as they stand in the assembly.</param>
/// <param name="CodeBytes">The size of the library's methods among them as the machine runs them.</param>
internal sealed record CallCost(double First, double Second, double Jit, int Methods, long IlBytes, long CodeBytes)
{
    private const int Length = 1 << 24;
    private static readonly CultureInfo Culture = CultureInfo.InvariantCulture;

    /// <summary>Measures in processes of their own: one is timed, another listens to the runtime, which takes time itself.</summary>
    public static CallCost Measure(MeasuredLoss loss)
    {
        CallCost timed = Run(loss, "time");
        return timed with { CodeBytes = Run(loss, "listen").CodeBytes };
    }

    /// <summary>Measures in this process, and prints the result for the process that asks for it.</summary>
    public static void Answer(MeasuredLoss loss, bool listen)
    {
        var samples = new CallSamples(Length);
        using CodeListener? listener = listen ? new() : null;
        TimeSpan jit = JitInfo.GetCompilationTime(currentThread: true);
        int methods = (int)JitInfo.GetCompiledMethodCount(currentThread: true);
        long ilBytes = JitInfo.GetCompiledILBytes(currentThread: true);
        double first = Time(loss, samples);
        jit = JitInfo.GetCompilationTime(currentThread: true) - jit;
        methods = (int)JitInfo.GetCompiledMethodCount(currentThread: true) - methods;
        ilBytes = JitInfo.GetCompiledILBytes(currentThread: true) - ilBytes;
        double second = Math.Min(Time(loss, samples), Time(loss, samples));
        Console.WriteLine(string.Create(Culture, $"{first} {second} {jit.TotalMilliseconds} {methods} {ilBytes} {listener?.Wait() ?? 0}"));
    }

    private static double Time(MeasuredLoss loss, CallSamples samples)
    {
        long start = Stopwatch.GetTimestamp();
        float value = loss.ValueAndGradient(samples);
        double time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        return float.IsFinite(value) ? time : throw new InvalidOperationException($"{loss.Name} is {value}.");
    }

    private static CallCost Run(MeasuredLoss loss, string how)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(CallCost).Assembly.Location, "call", loss.Name, how])
        {
            RedirectStandardOutput = true,
        };
        if (!Environment.ProcessPath!.EndsWith("dotnet", StringComparison.Ordinal))
        {
            start.ArgumentList.RemoveAt(0);
        }

        using Process process = Process.Start(start)!;
        string[] answer = process.StandardOutput.ReadToEnd().Split(' ');
        process.WaitForExit();
        return new(
            double.Parse(answer[0], Culture),
            double.Parse(answer[1], Culture),
            double.Parse(answer[2], Culture),
            int.Parse(answer[3], Culture),
            long.Parse(answer[4], Culture),
            long.Parse(answer[5], Culture));
    }

    /// <summary>Adds up the sizes of the library's methods that the runtime says it has compiled.</summary>
    private sealed class CodeListener : EventListener
    {
        private const string Runtime = "Microsoft-Windows-DotNETRuntime";
        private const EventKeywords Jit = (EventKeywords)0x10;
        private readonly ConcurrentQueue<long> _sizes = new();

        /// <summary>Returns the sum, after a while: events arrive late.</summary>
        public long Wait()
        {
            Thread.Sleep(500);
            return _sizes.Sum();
        }

        protected override void OnEventSourceCreated(EventSource eventSource)
        {
            if (eventSource.Name == Runtime)
            {
                EnableEvents(eventSource, EventLevel.Verbose, Jit);
            }
        }

        protected override void OnEventWritten(EventWrittenEventArgs eventData)
        {
            if (eventData.EventName?.StartsWith("MethodLoadVerbose", StringComparison.Ordinal) == true
                && Value(eventData, "MethodNamespace") is string name
                && name.StartsWith("LossGen.", StringComparison.Ordinal)
                && !name.StartsWith("LossGen.BuildCost", StringComparison.Ordinal))
            {
                _sizes.Enqueue(Convert.ToInt64(Value(eventData, "MethodSize"), Culture));
            }
        }

        private static object? Value(EventWrittenEventArgs data, string name) =>
            data.PayloadNames!.IndexOf(name) is >= 0 and int index ? data.Payload![index] : null;
    }
}
