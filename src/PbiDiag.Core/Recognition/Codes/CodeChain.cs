using PbiDiag.Results;

namespace PbiDiag.Recognition.Codes;

/// <summary>Which of a text's codes a person would look up first, and which lies deepest.</summary>
internal static class CodeChain
{
    private const string CopyFailed = "2200";

    /// <summary>The answer; null where no code says enough to be one.</summary>
    public static CodeHit? Outer(List<CodeHit> codes)
    {
        CodeHit? best = null;
        foreach (var hit in codes)
            if (hit.Tier > CodeTier.Detail && (best is not { } sofar || Outranks(hit, sofar)))
                best = hit;
        return best is { Family: Family.Entra, Tier: CodeTier.Specific } entra ? Caller(codes) ?? Innermost(codes, entra) : best;
    }

    /// <summary>The code of a service that asked for the token. No error of Entra holds one, so it is the outer one wherever it stands.</summary>
    private static CodeHit? Caller(List<CodeHit> codes)
    {
        foreach (var hit in codes)
            if (hit is { Tier: CodeTier.Specific, Family: Family.PowerBI or Family.Gateway or Family.Fabric or Family.Adf } && CodeResolver.EntryOf(hit) is { Kind: EntryKind.Error })
                return hit;
        return null;
    }

    /// <summary>The deepest code that says more than that something failed.</summary>
    public static CodeHit? Root(List<CodeHit> codes, CodeHit outer)
    {
        if (outer.Family == Family.Entra)
            return outer;
        var root = outer;
        foreach (var hit in codes)
            if ((hit.Position > outer.Position || hit.Family == Family.Entra) && Depth(hit) >= Math.Max(1, root == outer ? 1 : Depth(root)) && !IsTransient(hit))
                root = hit;
        return root is { Family: Family.Entra } entra ? Innermost(codes, entra) : root;
    }

    private static bool Outranks(CodeHit hit, CodeHit sofar)
    {
        // An activity's number comes before the code of what the activity called, unless the activity names its own failure.
        if (sofar.Tier == CodeTier.ActivityNumber && hit.Tier == CodeTier.Specific)
            return sofar.Code == CopyFailed || hit.Family is Family.Adf or Family.Entra;
        return hit.Tier > sofar.Tier;
    }

    /// <summary>
    /// Entra prints the wrapper first and the reason last: "AADSTS70002: Error validating credentials. AADSTS50053: ...". Codes that are
    /// only listed tell nothing that the sentence does not.
    /// </summary>
    private static CodeHit Innermost(List<CodeHit> codes, CodeHit first)
    {
        var inner = first;
        foreach (var hit in codes)
            if (hit is { Family: Family.Entra, Tier: CodeTier.Specific } && hit.Message == first.Message && hit.Listed == first.Listed && hit.Position >= first.Position
                && (!EntraCodes.IsTransient(hit.Code) || inner == first && EntraCodes.IsTransient(first.Code)))
                inner = hit;
        return inner;
    }

    private static int Depth(CodeHit hit) => hit switch
    {
        { Tier: CodeTier.Specific, Family: Family.Entra } => 4,
        { Tier: CodeTier.Specific, Family: Family.Mashup } => 1,
        { Tier: CodeTier.Specific, Family: Family.HResult } => 1,
        { Tier: CodeTier.Specific } => 3,
        { Tier: CodeTier.OAuth } => 2,
        { Tier: CodeTier.Mashup } => 1,
        _ => 0,
    };

    private static bool IsTransient(CodeHit hit) => hit.Family == Family.Entra && EntraCodes.IsTransient(hit.Code);
}
