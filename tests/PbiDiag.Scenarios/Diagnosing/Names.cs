using PbiDiag.Results;

namespace PbiDiag.Scenarios.Diagnosing;

/// <summary>Whether a finding is the one that a scenario file means: by the trouble's id, the check's, the cause's in its entry, or CODE/cause.</summary>
internal static class Names
{
    public static bool Mean(this string asked, CauseFinding finding) =>
        Is(asked, finding.Cause) || Is(asked, finding.Check) || finding.CauseIds.Any(id => Is(asked, id) || Is(asked, $"{finding.Code}/{id}"));

    private static bool Is(string asked, string? name) => string.Equals(asked, name, StringComparison.OrdinalIgnoreCase);
}
