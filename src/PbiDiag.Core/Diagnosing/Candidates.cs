using PbiDiag.Checks;
using PbiDiag.Knowledge;
using PbiDiag.Results;

namespace PbiDiag.Diagnosing;

/// <summary>From the entries of a chain of errors to what may be the cause. A pure function of the knowledge.</summary>
public static class Candidates
{
    /// <summary>What wraps the deepest code counts less with each step outwards.</summary>
    private const double Outwards = 0.6;

    /// <summary>A look at the tenant that no entry asked for.</summary>
    private const double Unnamed = 0.1;

    /// <param name="chain">The deepest entry first.</param>
    public static IReadOnlyList<Candidate> Of(IReadOnlyList<Entry> chain)
    {
        if (chain.Count == 0)
            return [];
        var stated = TroubleTable.StatedBy(chain[0]);
        var candidates = new List<Candidate>();
        for (var level = 0; level < chain.Count; level++)
            foreach (var candidate in OfEntry(chain[level], Math.Pow(Outwards, level), isOuter: level > 0 && stated is not null))
                Add(candidates, candidate);
        if (stated is not null)
            State(candidates, chain[0], stated);
        return candidates;
    }

    /// <summary>Every check that fits, where nothing has failed or everything is to be looked at.</summary>
    public static IEnumerable<Candidate> OfChecks(IEnumerable<Check> checks) =>
        checks.Select(static check => new Candidate(Unnamed) { Check = check, Trouble = check.Finds[0] });

    private static IEnumerable<Candidate> OfEntry(Entry entry, double weight, bool isOuter)
    {
        foreach (var causes in entry.Body.Causes.GroupBy(static cause => cause.Check ?? "\0" + cause.Id))
        {
            var check = causes.First().Check is { } id ? CheckTable.Find(id) : null;
            yield return new Candidate(weight * causes.Max(static cause => Prior(cause.Likelihood)))
            {
                Entry = entry, Causes = [.. causes], Check = check, Trouble = check?.Finds[0], IsOuter = isOuter,
            };
        }
    }

    // The deepest entry has the words; what is further out only adds to how likely it is.
    private static void Add(List<Candidate> candidates, Candidate more)
    {
        var at = more.Check is null ? candidates.FindIndex(known => known.Check is null && known.Causes[0].Id == more.Causes[0].Id)
            : candidates.FindIndex(known => known.Check == more.Check);
        if (at < 0)
            candidates.Add(more);
        else
            candidates[at] = candidates[at] with { Prior = Math.Max(candidates[at].Prior, more.Prior) };
    }

    private static void State(List<Candidate> candidates, Entry leaf, Trouble stated)
    {
        var at = candidates.FindIndex(known => known.Check is { } check && check.Finds.Contains(stated));
        if (at >= 0)
            candidates[at] = candidates[at] with { IsStated = true, IsOuter = false, Trouble = stated };
        else
            candidates.Add(new Candidate(Prior(Likelihood.Common)) { Entry = leaf, Trouble = stated, IsStated = true });
    }

    private static double Prior(Likelihood likelihood) => likelihood switch
    {
        Likelihood.Common => 0.5,
        Likelihood.Occasional => 0.3,
        _ => 0.15,
    };
}
