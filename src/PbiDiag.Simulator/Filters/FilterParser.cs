using System.Text.Json.Nodes;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Filters;

/// <summary>Reads the part of OData's $filter that the services and their clients use.</summary>
internal sealed class FilterParser(string text)
{
    private static readonly HashSet<string> Comparisons = new(StringComparer.OrdinalIgnoreCase) { "eq", "ne", "gt", "ge", "lt", "le" };
    private readonly FilterTokens _tokens = new(text);

    /// <summary>The comparisons that the filter makes: property and operator. Services allow only some.</summary>
    public List<(string Property, string Operator)> Used { get; } = [];

    public Func<FilterScope, bool> Parse()
    {
        var all = Or();
        return _tokens.Peek is null ? all : throw new FilterException($"Invalid filter clause: '{_tokens.Peek}' is one word too many.");
    }

    private Func<FilterScope, bool> Or()
    {
        var left = And();
        while (_tokens.TryTake("or"))
        {
            var (one, other) = (left, And());
            left = scope => one(scope) || other(scope);
        }
        return left;
    }

    private Func<FilterScope, bool> And()
    {
        var left = Single();
        while (_tokens.TryTake("and"))
        {
            var (one, other) = (left, Single());
            left = scope => one(scope) && other(scope);
        }
        return left;
    }

    private Func<FilterScope, bool> Single()
    {
        if (_tokens.TryTake("not"))
        {
            var inner = Single();
            return scope => !inner(scope);
        }
        if (_tokens.TryTake("("))
        {
            var inner = Or();
            _tokens.Need(")");
            return inner;
        }
        var word = _tokens.Take();
        if (_tokens.TryTake("(")) return word.EndsWith("/any", StringComparison.OrdinalIgnoreCase) ? Any(word[..^"/any".Length]) : Function(word);
        var comparison = _tokens.Take();
        if (comparison.Equals("in", StringComparison.OrdinalIgnoreCase)) return In(word);
        if (!Comparisons.Contains(comparison)) throw new FilterException($"Invalid filter clause: '{comparison}' is no operator.");
        var right = Operand(_tokens.Take());
        Used.Add((word, comparison.ToLowerInvariant()));
        return scope => FilterValue.Compare(scope.Value(word), right(scope), comparison);
    }

    private Func<FilterScope, bool> Any(string path)
    {
        if (_tokens.TryTake(")")) return scope => scope.Value(path) is JsonArray { Count: > 0 };
        var variable = _tokens.Take();
        _tokens.Need(":");
        var before = Used.Count;
        var inner = Or();
        _tokens.Need(")");
        for (var i = before; i < Used.Count; i++) Used[i] = (path + "/any", Used[i].Operator);
        return scope => scope.Value(path) is JsonArray items && items.Any(item => inner(scope.With(variable, item)));
    }

    private Func<FilterScope, bool> Function(string name)
    {
        var property = _tokens.Take();
        _tokens.Need(",");
        var argument = Operand(_tokens.Take());
        _tokens.Need(")");
        Used.Add((property, name.ToLowerInvariant()));
        return scope =>
        {
            var (whole, part) = (FilterValue.Text(scope.Value(property)), FilterValue.Text(argument(scope)));
            return name.ToLowerInvariant() switch
            {
                "startswith" => whole.StartsWith(part, StringComparison.OrdinalIgnoreCase),
                "endswith" => whole.EndsWith(part, StringComparison.OrdinalIgnoreCase),
                "contains" => whole.Contains(part, StringComparison.OrdinalIgnoreCase),
                _ => throw new FilterException($"Invalid filter clause: there is no function '{name}'."),
            };
        };
    }

    private Func<FilterScope, bool> In(string property)
    {
        _tokens.Need("(");
        var values = new List<Func<FilterScope, JsonNode?>>();
        do values.Add(Operand(_tokens.Take()));
        while (_tokens.TryTake(","));
        _tokens.Need(")");
        Used.Add((property, "in"));
        return scope => values.Exists(value => FilterValue.Compare(scope.Value(property), value(scope), "eq"));
    }

    private static Func<FilterScope, JsonNode?> Operand(string word)
    {
        var value = FilterValue.Literal(word, out var isLiteral);
        return isLiteral ? _ => value : scope => scope.Value(word);
    }
}
