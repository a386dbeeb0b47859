using PbiDiag.Knowledge;
using PbiDiag.Recognition.Codes;
using PbiDiag.Recognition.Scanning;
using PbiDiag.Recognition.Sentences;
using PbiDiag.Results;

namespace PbiDiag.Recognition;

/// <summary>Which knowledge a text calls for.</summary>
/// <param name="Outer">The code to look up first.</param>
/// <param name="Root">The deepest code.</param>
/// <param name="Named">The entry of the outer code, or of the sentence where there is no code.</param>
/// <param name="Explaining">The entry that tells causes and fixes: the same, or what an envelope or an unknown code holds.</param>
/// <param name="Category">The class that the words show where no entry tells.</param>
internal sealed record Answer(CodeHit? Outer, CodeHit? Root, Entry? Named, Entry? Explaining, Category? Category)
{
    public MatchedBy MatchedBy => Outer is not null ? MatchedBy.Code : Named is not null ? MatchedBy.Sentence : Category is not null ? MatchedBy.Class : MatchedBy.None;

    public Confidence Confidence => MatchedBy switch
    {
        MatchedBy.Code => Named is not null && Outer is { Tier: CodeTier.Specific } ? Confidence.High : Confidence.Medium,
        MatchedBy.Sentence => Confidence.Medium,
        MatchedBy.Class => Confidence.Low,
        _ => Confidence.None,
    };

    public static Answer Of(ReadOnlySpan<char> clean, Findings found, List<CodeHit> codes)
    {
        var outer = CodeChain.Outer(codes);
        CodeHit? root = outer is { } first ? CodeChain.Root(codes, first) : null;
        var named = outer is { } code ? CodeResolver.EntryOf(code) : null;
        if (named is { Envelope: false })
            return new(outer, root, named, Refined(named, clean), null);
        var inner = root is { } deepest && root != outer ? CodeResolver.EntryOf(deepest) : TypeName(codes);
        if (inner is not null && Tells(inner))
            return new(outer, root, named, Refined(inner, clean), null);
        var sentence = SentenceBehind(outer, clean);
        using var folded = FoldedText.Of(clean);
        if (!Tells(sentence))
            sentence = SentenceIndex.Default.Find(folded.Span);
        var explaining = Tells(sentence) || Refines(sentence, named) ? sentence : named ?? inner ?? sentence;
        return new(outer, root, outer is null ? sentence : named, explaining, Tells(explaining) ? null : ClassOf(folded, found, outer is not null));
    }

    /// <summary>A code that stands for a class of trouble tells less than the wording beside it: one that its entry names as related, or the source's own.</summary>
    private static Entry Refined(Entry entry, ReadOnlySpan<char> clean)
    {
        if (!EntryTexts.Of(entry).HasWordings && !ReportsOfSource(entry))
            return entry;
        using var folded = FoldedText.Of(clean);
        return SentenceIndex.Default.Find(folded.Span) is { } sentence && Refines(sentence, entry) ? sentence : entry;
    }

    private static bool Refines(Entry? sentence, Entry? entry) =>
        sentence is not null && entry is not null && ((sentence.Kind == EntryKind.Wording && EntryTexts.Of(entry).Related.Contains(sentence.Code)) || (IsOfSource(sentence) && ReportsOfSource(entry)));

    /// <summary>What Power Query, a gateway or a driver makes of a source's answer: that a sign-in failed, say, and never why.</summary>
    private static bool ReportsOfSource(Entry entry) =>
        entry is { Family: Family.Odbc } or { Family: Family.Mashup or Family.Gateway or Family.Fabric, Category: Results.Category.SourceCredential or Results.Category.SourcePermission or Results.Category.SourceUnreachable };

    private static bool IsOfSource(Entry sentence) =>
        Tells(sentence) && ((Findings.IsDriver(sentence.Family) && sentence.Family != Family.Odbc) || sentence.Family is Family.Storage or Family.SharePoint or Family.OData or Family.Dataverse or Family.BigQuery);

    /// <summary>The words that follow a code are its own; those before it may be a frame around it.</summary>
    private static Entry? SentenceBehind(CodeHit? code, ReadOnlySpan<char> clean)
    {
        if (code is not { Position: > 0 } outer)
            return null;
        using var folded = FoldedText.Of(clean.Slice(Math.Min(outer.Position, clean.Length)));
        return SentenceIndex.Default.Find(folded.Span);
    }

    private static Entry? TypeName(List<CodeHit> codes)
    {
        foreach (var hit in codes)
            if (hit.Tier == CodeTier.TypeName)
                return CodeResolver.EntryOf(hit);
        return null;
    }

    /// <summary>Whether an entry says more than to look inside.</summary>
    private static bool Tells(Entry? entry) => entry is { Envelope: false, Category: not Results.Category.Unclassified };

    private static Category? ClassOf(FoldedText folded, Findings found, bool hasCode) =>
        ErrorClass.Of(folded) ?? (hasCode ? OAuthErrors.CategoryOf(found.OAuthError) ?? ErrorClass.OfStatus(found.HttpStatus) : null);
}
