namespace PbiDiag.Commands;

/// <summary>What somebody who typed an unknown code may have meant: the same code with a slip, or a part of a longer one.</summary>
public static class NearestCodes
{
    private const int AtMost = 3;
    private const int LeastPart = 3;

    public static IReadOnlyList<string> To(string typed, IEnumerable<string> known)
    {
        var word = typed.ToUpperInvariant();
        var slips = Math.Min(3, word.Length / 3);
        var nearest = known
            .GroupBy(code => Distance(word, code.ToUpperInvariant(), slips))
            .Where(near => near.Key <= slips)
            .OrderBy(near => near.Key)
            .FirstOrDefault();
        return nearest is null ? [] : [.. nearest.OrderBy(code => code, StringComparer.Ordinal).Take(AtMost)];
    }

    /// <summary>A part of a longer code counts as far as a slip may go, so that a code with a slip comes first.</summary>
    private static int Distance(string word, string code, int slips)
    {
        var part = word.Length >= LeastPart && code.Contains(word) ? slips : int.MaxValue;
        // A length this different cannot be reached, and a pasted page of text must not cost a comparison with every code.
        return Math.Abs(word.Length - code.Length) > slips ? part : Math.Min(part, Edits(word, code));
    }

    /// <summary>How many characters must be put in, left out or changed to come from one to the other.</summary>
    private static int Edits(string from, string to)
    {
        var above = Enumerable.Range(0, to.Length + 1).ToArray();
        for (var i = 1; i <= from.Length; i++)
        {
            var row = new int[to.Length + 1];
            row[0] = i;
            for (var j = 1; j <= to.Length; j++)
            {
                var changed = above[j - 1] + (from[i - 1] == to[j - 1] ? 0 : 1);
                row[j] = Math.Min(changed, Math.Min(above[j], row[j - 1]) + 1);
            }

            above = row;
        }

        return above[to.Length];
    }
}
