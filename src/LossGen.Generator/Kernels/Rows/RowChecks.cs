using System.Collections.Generic;
using System.Linq;
using LossGen.Calculus;
using LossGen.Model;

namespace LossGen.Kernels.Rows;

/// <summary>Plans how the number of samples and the lengths of rows are found out, and what must fit them.</summary>
internal sealed class RowChecks
{
    private readonly RowFrame _frame;
    private readonly IReadOnlyDictionary<Variable, IReadOnlyList<string>> _labels;

    /// <summary>The member's names of the lengths, by the kernel's.</summary>
    private readonly Dictionary<string, string> _lengths = [];

    public RowChecks(RowFrame frame, IReadOnlyDictionary<Variable, IReadOnlyList<string>> labels, NameScope names)
    {
        _frame = frame;
        _labels = labels;
        Samples = names.Take("samples", "sampleCount");
        foreach (RowParameter row in frame.Rows.Where(r => !_lengths.ContainsKey(r.Length)))
        {
            _lengths.Add(row.Length, names.Take(row.Parameter.Name + "Length"));
        }
    }

    /// <summary>The local that holds the number of samples.</summary>
    public string Samples { get; }

    /// <summary>The locals that hold the lengths of rows, in the order of the kernel's parameters.</summary>
    public IEnumerable<string> Lengths => _frame.Rows.Select(r => r.Length).Distinct().Select(l => _lengths[l]);

    /// <param name="isMean">Whether there must be a sample.</param>
    public IEnumerable<RowCheck> OfInputs(bool isMean)
    {
        var known = new HashSet<string>();
        List<RowCheck> checks = [.. OfLengths(known)];
        ParameterModel[] scalars =
            [.. _frame.Model.Parameters.Where(p => p.Kind is ParameterKind.Sample or ParameterKind.Label or ParameterKind.Weight)];
        RowParameter[] rows = [.. _frame.Rows.Where(r => !r.IsShared)];
        string source = scalars.Length > 0 ? scalars[0].Name : "";
        if (scalars.Length > 0)
        {
            checks.Add(new(Samples, RowCheckKind.LengthOf, [Keywords.Escape(source)], null));
        }
        else if (rows.FirstOrDefault(r => known.Contains(r.Length)) is { } first)
        {
            source = first.Parameter.Name;
            checks.Add(new(Samples, RowCheckKind.Samples, [Keywords.Escape(source), _lengths[first.Length]], source));
        }
        else
        {
            checks.Add(new(Samples, RowCheckKind.LengthOf, [], null));
        }

        foreach (ParameterModel scalar in scalars.Skip(1))
        {
            checks.Add(new(null, RowCheckKind.SameLength, [Keywords.Escape(scalar.Name), Samples], scalar.Name));
        }

        foreach (RowParameter row in rows.Where(r => scalars.Length > 0 || r.Parameter.Name != source))
        {
            string name = row.Parameter.Name;
            checks.Add(known.Add(row.Length)
                ? new(_lengths[row.Length], RowCheckKind.Length, [Keywords.Escape(name), Samples], name)
                : new(null, RowCheckKind.Rows, [Keywords.Escape(name), Samples, _lengths[row.Length]], name));
        }

        if (isMean)
        {
            checks.Add(new(null, RowCheckKind.NotEmpty, [Samples], source));
        }

        checks.AddRange(OfElements());
        return checks;
    }

    /// <summary>What must be true of outputs.</summary>
    public IEnumerable<RowCheck> OfOutputs(IReadOnlyList<MemberParameter> outputs)
    {
        MemberParameter[] spans = [.. outputs.Where(o => o.Value.Kind == ValueKind.Output)];
        for (int i = 0; i < spans.Length; i++)
        {
            string name = spans[i].Value.Name;
            (string Count, string Length) size = SizeOf(spans[i].Derivative?.Variable);
            string[] written = [Keywords.Escape(name), size.Count, size.Length];
            yield return new(null, RowCheckKind.LongEnough, written, name);
            foreach (ParameterModel input in _frame.Model.Parameters.Where(p => p.Kind is not (ParameterKind.Shared or ParameterKind.RowLength or ParameterKind.Label)))
            {
                bool isAlike = SizeOf(_frame.Analysis.Variables.FirstOrDefault(v => v.Name == input.Name)) == size;
                yield return new(null, isAlike ? RowCheckKind.SameOrApart : RowCheckKind.Apart, [.. written, Keywords.Escape(input.Name)], name);
            }

            foreach (MemberParameter other in spans.Take(i))
            {
                yield return new(null, RowCheckKind.Apart, [.. written, Keywords.Escape(other.Value.Name)], name);
            }
        }
    }

    /// <summary>The lengths that the caller gives or that shared rows tell.</summary>
    private IEnumerable<RowCheck> OfLengths(HashSet<string> known)
    {
        foreach (RowParameter row in _frame.Rows.Where(r => r.IsShared))
        {
            string name = row.Parameter.Name;
            yield return known.Add(row.Length)
                ? new(_lengths[row.Length], RowCheckKind.LengthOf, [Keywords.Escape(name)], null)
                : new(null, RowCheckKind.Rows, [Keywords.Escape(name), "1", _lengths[row.Length]], name);
        }

        if (_frame.Model.Parameters.FirstOrDefault(p => p.Kind == ParameterKind.RowLength) is not { } given)
        {
            yield break;
        }

        // The first rows whose length nothing else tells; if all are told, the given length must be that of the first.
        RowParameter? target = _frame.Rows.FirstOrDefault(r => !r.IsShared && !known.Contains(r.Length)) ?? _frame.Rows.FirstOrDefault();
        if (target is not null && known.Add(target.Length))
        {
            yield return new(_lengths[target.Length], RowCheckKind.Length, [Keywords.Escape(given.Name)], given.Name);
        }
        else if (target is not null)
        {
            RowParameter shared = _frame.Rows.First(r => r.IsShared && r.Length == target.Length);
            yield return new(null, RowCheckKind.Rows, [Keywords.Escape(shared.Parameter.Name), "1", Keywords.Escape(given.Name)], given.Name);
        }
    }

    /// <summary>What must be true of rows and labels beyond their number.</summary>
    private IEnumerable<RowCheck> OfElements()
    {
        foreach (RowParameter row in _frame.Rows.Where(IsCompared))
        {
            string count = row.IsShared ? "1" : Samples;
            yield return new(null, RowCheckKind.NotEmptyRows, [_lengths[row.Length], count], row.Parameter.Name);
        }

        foreach (KeyValuePair<Variable, IReadOnlyList<string>> label in _labels.OrderBy(l => l.Key.Ordinal))
        {
            foreach (string dimension in label.Value)
            {
                RowParameter row = _frame.Rows.First(r => _frame.DimensionOf(r.Parameter) == dimension);
                if (_frame.Model.Type == FloatType.Single)
                {
                    yield return new(null, RowCheckKind.SinglePlaces, [_lengths[row.Length]], row.Parameter.Name);
                }

                yield return new(null, RowCheckKind.Labels, [Keywords.Escape(label.Key.Name), _lengths[row.Length]], label.Key.Name);
            }
        }
    }

    /// <summary>Whether the largest element of rows that depend on a parameter is looked for anywhere.</summary>
    private bool IsCompared(RowParameter row)
    {
        LossAnalysis analysis = _frame.Analysis;
        Variable variable = analysis.Variables.First(v => v.Name == row.Parameter.Name);
        var seen = new HashSet<Node>();
        var left = new Stack<Node>([analysis.Value, .. analysis.Gradients.Select(g => g.Node)]);
        while (left.Count > 0)
        {
            Node node = left.Pop();
            if (!seen.Add(node))
            {
                continue;
            }

            if (node is CallNode { Function: var function, Arguments: [var argument] }
                && (function == RowFunctions.Max || function == RowFunctions.Peak || function == RowFunctions.ArgMax)
                && argument.DependsOn(variable) && argument.Shape.Dimension == variable.Shape.Dimension)
            {
                return true;
            }

            foreach (Node argument2 in node.Arguments)
            {
                left.Push(argument2);
            }
        }

        return false;
    }

    private (string Count, string Length) SizeOf(Variable? variable) => variable is null || !variable.Shape.IsRow
        ? (Samples, "1")
        : (variable.PerSample ? Samples : "1", _lengths[_frame.RowOf(variable).Length]);
}
