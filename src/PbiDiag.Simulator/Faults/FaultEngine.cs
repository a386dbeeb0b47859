using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.Faults;

/// <summary>Finds the faults that hit a call. Each rule counts the calls that it matches.</summary>
internal sealed class FaultEngine
{
    private readonly List<Armed> _rules = [];
    private readonly Ids _ids;
    private readonly Lock _gate = new();

    public FaultEngine(Scenario scenario)
    {
        _ids = new Ids(scenario.Seed);
        foreach (var rule in scenario.Faults) Add(rule);
    }

    public void Add(FaultRule rule)
    {
        lock (_gate) _rules.Add(new Armed(rule, _rules.Count));
    }

    public void Clear()
    {
        lock (_gate) _rules.Clear();
    }

    public IReadOnlyList<FaultEffect> For(Call call)
    {
        if (_rules.Count == 0) return [];
        lock (_gate)
        {
            List<FaultEffect>? hits = null;
            foreach (var rule in _rules)
                if (rule.Hits(call, _ids)) (hits ??= []).Add(rule.Rule.Effect);
            return hits ?? (IReadOnlyList<FaultEffect>)[];
        }
    }

    private sealed class Armed(FaultRule rule, int index)
    {
        private int _calls;

        public FaultRule Rule { get; } = rule;

        public bool Hits(Call call, Ids ids)
        {
            var match = Rule.Match;
            if (match.Service is { } service && !service.Equals(call.Service.ToString(), StringComparison.OrdinalIgnoreCase)) return false;
            if (match.Method is { } method && !method.Equals(call.Method, StringComparison.OrdinalIgnoreCase)) return false;
            if (match.Path is { } path && !Wildcard.Matches(path, call.Path)) return false;
            if (match.Query is { } query && !Uri.UnescapeDataString(call.QueryText).Contains(query, StringComparison.OrdinalIgnoreCase)) return false;
            var number = ++_calls;
            if (number < match.From || number > (match.To ?? int.MaxValue) || (number - match.From) % match.Every != 0) return false;
            return match.Share >= 1 || ids.Number("fault", $"{index}/{number}", 10_000) < match.Share * 10_000;
        }
    }
}
