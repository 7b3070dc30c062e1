using System;
using System.Linq;
using System.Threading.Tasks;
using LossGen.Calculus.Rewriting;
using Xunit;

namespace LossGen.Generator.Tests.Calculus;

public class PatternTests
{
    /// <summary>Two builds in one process may make the tables of rules at the same time.</summary>
    [Fact]
    public async Task Patterns_are_made_on_several_threads()
    {
        const int Threads = 4;
        const int Sums = 500;
        Task<Pattern[]>[] makers = [.. Enumerable.Range(0, Threads).Select(_ => Task.Factory.StartNew(
            () => Enumerable.Range(1000, Sums).Select(k => (Pattern.X + k) * Pattern.Y).ToArray(),
            TaskCreationOptions.LongRunning))];
        Pattern[][] made = await Task.WhenAll(makers).WaitAsync(TimeSpan.FromMinutes(2));
        for (int k = 0; k < Sums; k++)
        {
            Assert.Single(made.Select(patterns => patterns[k].Node).Distinct());
        }
    }
}
