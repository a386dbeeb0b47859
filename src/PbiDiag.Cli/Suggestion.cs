using PbiDiag.Commands;

namespace PbiDiag.Cli;

/// <summary>One line: what is wrong, what was perhaps meant, what to do.</summary>
internal static class Suggestion
{
    public static string For(string problem, string typed, IEnumerable<string> known, string otherwise)
    {
        var near = NearestCodes.To(typed, known);
        return near.Count > 0 ? $"{problem} Did you mean {string.Join(" or ", near)}?" : $"{problem} {otherwise}";
    }
}
