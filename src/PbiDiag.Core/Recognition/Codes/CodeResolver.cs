using System.Globalization;
using PbiDiag.Knowledge;
using PbiDiag.Recognition.Scanning;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

/// <summary>Asks the catalogue about what was hit: whose number a number is, which names are no errors, which spelling is the usual one.</summary>
internal static class CodeResolver
{
    /// <summary>Snowflake's drivers for ODBC leave out the zeros with which its numbers begin.</summary>
    private const int SnowflakeDigits = 6;

    /// <summary>The codes of a text in their order, each once.</summary>
    public static List<CodeHit> Resolve(Findings found)
    {
        var resolved = new List<CodeHit>(found.Codes.Count);
        foreach (var hit in found.Codes)
            if (Resolve(hit, found) is { } code && !Holds(resolved, code))
                resolved.Add(code);
        resolved.Sort(static (one, other) => one.Position.CompareTo(other.Position));
        return resolved;
    }

    /// <summary>The catalogue's entry for a hit, if it has one for that family.</summary>
    public static Entry? EntryOf(CodeHit hit)
    {
        if (hit.Family == Family.Http && HttpReasons.Of(hit.Code) is { } status && Catalogue.Default.Find(status.ToString(CultureInfo.InvariantCulture), Family.Http) is { } reason)
            return reason;
        // A number or a state means something else with each source.
        var entry = (hit.Family is { } family ? Catalogue.Default.Find(hit.Code, family) : null) ?? (hit.Family is not null && (IsNumber(hit.Code) || hit.Tier == CodeTier.State) ? null : Catalogue.Default.Find(hit.Code));
        return entry is null or { Kind: EntryKind.Key } ? OtherSpelling(hit) : entry;
    }

    private static Entry? OtherSpelling(CodeHit hit) =>
        hit.Family == Family.HResult && ResultCodes.OtherSpelling(hit.Code) is { } other ? Catalogue.Default.Find(other, Family.HResult) : null;

    private static CodeHit? Resolve(CodeHit hit, Findings found)
    {
        if (hit.Tier == CodeTier.CommonName)
            return hit with { Family = Spoken(hit.Code, found)?.Family ?? hit.Family ?? Catalogue.Default.Find(hit.Code)?.Family };
        if (hit is { Family: Family.Odbc, Tier: CodeTier.Specific } && IsNumber(hit.Code))
            return hit with { Family = found.OnlyDriver ?? OnlyKnower(hit.Code) ?? Family.Odbc };
        if (hit is { Family: Family.Odbc, Tier: CodeTier.State } && !found.SpeaksOfDriverBeside(Family.PostgreSql) && IsOnlyOfPostgres(hit.Code))
            return hit with { Family = Family.PostgreSql };
        if (hit.Family is { } family)
            return Catalogue.Default.Find(hit.Code) is { Kind: EntryKind.Key } ? null : Spelled(hit, Catalogue.Default.Find(hit.Code, family));
        if (IsNumber(hit.Code))
            return Number(hit, found);
        var entry = Catalogue.Default.Find(hit.Code);
        if (entry is { Kind: EntryKind.Key or EntryKind.State } || (entry is null && hit.Tentative))
            return null;
        return Spelled(hit, entry) with { Family = entry?.Family ?? (found.SpeaksOf(Family.Adf) ? Family.Adf : null) };
    }

    /// <summary>In the catalogue's spelling: people write "Expression.error" too.</summary>
    private static CodeHit Spelled(CodeHit hit, Entry? entry) =>
        entry is not null && string.Equals(entry.Code, hit.Code, StringComparison.OrdinalIgnoreCase) ? hit with { Code = entry.Code } : hit;

    /// <summary>PostgreSQL's driver for ODBC passes the server's states on.</summary>
    private static bool IsOnlyOfPostgres(string state) => Catalogue.Default.Find(state, Family.Odbc) is null && Catalogue.Default.Find(state, Family.PostgreSql) is not null;

    /// <summary>The one driver's family that has a number: the brackets before it name components, and seldom the product.</summary>
    private static Family? OnlyKnower(string number)
    {
        Family? only = null;
        foreach (var entry in Catalogue.Default.FindAll(number))
            if (entry.Kind == EntryKind.Error && Findings.IsDriver(entry.Family))
                if (only is null)
                    only = entry.Family;
                else
                    return null;
        return only;
    }

    private static CodeHit? Number(CodeHit hit, Findings found)
    {
        var known = Spoken(hit.Code, found);
        if (known is null && found.SpeaksOf(Family.Snowflake) && Catalogue.Default.Find(hit.Code.PadLeft(SnowflakeDigits, '0'), Family.Snowflake) is { } padded)
            (known, hit) = (padded, hit with { Code = padded.Code });
        if (known is null && hit.Tentative)
            return null;
        if (known is null && IsActivityNumber(hit.Code) && found.SpeaksOf(Family.Adf))
            return hit with { Tier = CodeTier.ActivityNumber, Family = Family.Adf };
        if (known is null && IsEntraNumber(hit.Code, found))
            return hit with { Code = EntraCodes.Prefix + hit.Code, Family = Family.Entra };
        if (known is null && !found.SpeaksOfAny)
            known = Catalogue.Default.Find(hit.Code);
        if (known is { Kind: not EntryKind.Error })
            return null;
        var tier = known?.Family switch
        {
            Family.Adf => CodeTier.ActivityNumber,
            Family.Mashup => CodeTier.Mashup,
            Family.Http => CodeTier.Http,
            _ => hit.Tier,
        };
        if (hit.Tentative)
            found.NativeCode ??= hit.Code;
        return hit with { Code = known is { Family: Family.Entra } ? known.Code : hit.Code, Family = known?.Family ?? found.OnlyDriver, Tier = tier };
    }

    /// <summary>The entry of a family that the text speaks of.</summary>
    private static Entry? Spoken(string code, Findings found)
    {
        foreach (var entry in Catalogue.Default.FindAll(code))
            if (entry.Kind == EntryKind.Error && found.SpeaksOf(entry.Family))
                return entry;
        return null;
    }

    /// <summary>A portal prints "Error Code: 50105" with a correlation id, and no word of whose code that is.</summary>
    private static bool IsEntraNumber(string code, Findings found) =>
        EntraNumbers.IsBare(code.Length) && !found.SpeaksOfDriver && !found.SpeaksOf(Family.Adf)
        && (found.SpeaksOf(Family.Entra) || (found.OAuthError ?? found.CorrelationId) is not null);

    private static bool IsActivityNumber(string code) => code.Length == 4 && code[0] is '2' or '3' or '4' or '5' or '6' or '8';

    private static bool IsNumber(string code)
    {
        foreach (var c in code)
            if (c is < '0' or > '9')
                return false;
        return true;
    }

    private static bool Holds(List<CodeHit> codes, CodeHit hit)
    {
        for (var i = 0; i < codes.Count; i++)
            if (string.Equals(codes[i].Code, hit.Code, StringComparison.OrdinalIgnoreCase))
            {
                // The same code in a sentence and in a list: the sentence tells more.
                if (codes[i].Listed && !hit.Listed)
                    codes[i] = codes[i] with { Listed = false, Message = hit.Message };
                if (codes[i].Tier < hit.Tier)
                    codes[i] = codes[i] with { Tier = hit.Tier, Family = codes[i].Family ?? hit.Family };
                return true;
            }
        return false;
    }
}
