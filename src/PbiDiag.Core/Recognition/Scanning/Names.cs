using PbiDiag.Knowledge;
using PbiDiag.Recognition.Codes;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Scanning;

/// <summary>Words with letters: codes by their shape, by their place, or because the catalogue knows them.</summary>
internal static class Names
{
    private const int LongestName = 120;
    private const int ShortestInProse = 8;

    /// <summary>Answers where the text goes on: behind the name, where the name is more than the word.</summary>
    public static int Read(ref Scan scan, Word word)
    {
        if (word.Has(WordShape.Digit) && ReadWithDigits(ref scan, word))
            return word.End;
        if (word.Length > LongestName)
            return word.End;
        if (OAuthErrors.Of(scan.Text, word) is { } oauth)
        {
            scan.Found.OAuthError ??= oauth;
            scan.Hit(oauth, CodeTier.OAuth, Family.OAuth2, word.Start);
            return word.End;
        }
        // A name must begin the identifier that it stands in: "Error" in DataSource.Error is a part.
        if (scan.At(word.Start - 1) is '.' or '\\' or '/' or '$' or '@' || !Word.IsPart(scan.Text[word.Start]))
            return word.End;
        ReadName(ref scan, word);
        return word.End;
    }

    private static void ReadName(ref Scan scan, Word word)
    {
        var dotted = scan.At(word.End) is '.' or '-' && Word.IsPart(scan.At(word.End + 1));
        var composed = dotted || word.Has(WordShape.Hump | WordShape.Underscore);
        var label = MayBeValue(ref scan, word.Start) ? scan.LabelBefore(word.Start) : Label.None;
        if (!composed && label is not (Label.Code or Label.Error or Label.HttpStatus or Label.Reason))
            return;
        var end = dotted ? Identifier.End(scan.Text, word.Start) : word.End;
        var name = scan.Text.Slice(word.Start, end - word.Start);
        if (name.Length > LongestName || scan.MayBeCut(end))
            return;
        if (label == Label.Code && DetailKeys.Read(ref scan, name, end))
            return;
        var shape = NameShapes.Of(name);
        if (shape is { } family)
            scan.Hit(name.ToString(), CodeTier.Specific, family, word.Start);
        else if (label is Label.Code or Label.Error or Label.HttpStatus or Label.Reason && CodePlace.Holds(scan.Text, word.Start, end, label))
            Placed(ref scan, word, name, label);
        else if (composed)
            Prose(ref scan, word, name, dotted);
    }

    /// <summary>Most words follow a blank and another word: no need to look further.</summary>
    private static bool MayBeValue(ref Scan scan, int at) => !Word.IsPart(scan.At(at - 1)) && (scan.At(at - 1) != ' ' || !Word.IsPart(scan.At(at - 2)));

    private static void Placed(ref Scan scan, Word word, ReadOnlySpan<char> name, Label label)
    {
        if (NameShapes.IsLabel(name) || CodePlace.IsNoName(name))
            return;
        var hash = LabelHash.Of(name);
        var common = NameShapes.IsCommon(name, hash);
        if (label == Label.HttpStatus && HttpReasons.Of(hash) is null && !word.Has(WordShape.Hump))
            return;
        var http = HttpReasons.Of(hash) is not null;
        if (label == Label.HttpStatus)
            scan.Found.HttpStatus ??= HttpReasons.Of(hash);
        // What follows "error:" in prose is a code only if it is a known one.
        var prose = label == Label.Error && scan.At(word.Start - 1) is not ('"' or '\'' or '`');
        scan.Found.Add(new(name.ToString(), common ? CodeTier.CommonName : CodeTier.Specific, http ? Family.Http : null, word.Start) { Tentative = prose || label == Label.Reason });
    }

    private static void Prose(ref Scan scan, Word word, ReadOnlySpan<char> name, bool dotted)
    {
        if (Known(ref scan, name, dotted ? LabelHash.Of(name) : word.Hash, word.Start, dotted))
            return;
        if (Glued.LabelLength(name) is var label and > 0)
            Part(ref scan, name.Slice(label), word.Start + label);
        // Databricks prints a class with its sub-class: INCOMPATIBLE_DATA_FOR_TABLE.CANNOT_SAFELY_CAST.
        else if (dotted && word.Has(WordShape.Underscore) && !word.Has(WordShape.Lower))
            Known(ref scan, name.Slice(0, word.Length), word.Hash, word.Start, dotted: false);
    }

    private static void Part(ref Scan scan, ReadOnlySpan<char> name, int at)
    {
        if (NameShapes.Of(name) is { } family)
            scan.Hit(name.ToString(), CodeTier.Specific, family, at);
        else
            Known(ref scan, name, LabelHash.Of(name), at, dotted: false);
    }

    private static bool Known(ref Scan scan, ReadOnlySpan<char> name, ulong hash, int at, bool dotted)
    {
        if (name.Length < ShortestInProse || !KnownNames.MayHold(hash) || Catalogue.Default.Find(name.ToString()) is not { Kind: EntryKind.Error } entry || entry.Family == Family.Http)
            return false;
        scan.Hit(entry.Code, TierOf(name, hash, dotted), entry.Family, at);
        return true;
    }

    private static CodeTier TierOf(ReadOnlySpan<char> name, ulong hash, bool dotted) =>
        dotted && name.EndsWith("Exception".AsSpan(), StringComparison.Ordinal) ? CodeTier.TypeName
        : NameShapes.IsCommon(name, hash) ? CodeTier.CommonName
        : CodeTier.Specific;

    private static bool ReadWithDigits(ref Scan scan, Word word)
    {
        var name = scan.Text.Slice(word.Start, word.Length);
        var prefix = name.IndexOf(EntraCodes.Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase);
        if (prefix >= 0)
            return ReadEntra(ref scan, word, prefix + EntraCodes.Prefix.Length);
        if (ResultCodes.TryHex(scan.Text, word, out var result) && !scan.MayBeCut(word.End))
        {
            scan.Hit(name.ToString(), ResultCodes.IsGeneric(result) ? CodeTier.Detail : CodeTier.Specific, Family.HResult, word.Start);
            scan.Found.UnderlyingCode ??= name.ToString();
            return true;
        }
        var ofPostgres = SqlStates.IsOfPostgres(name) && scan.At(word.End) == ':';
        if (SqlStates.IsOne(name) && !scan.MayBeCut(word.End) && (ofPostgres || IsStatePlace(ref scan, word)))
        {
            var postgres = ofPostgres || scan.Found.SpeaksOf(Family.PostgreSql);
            scan.Hit(name.ToString(), CodeTier.State, postgres ? Family.PostgreSql : Family.Odbc, word.Start);
            if (postgres)
                scan.Found.NativeCode ??= name.ToString();
            return true;
        }
        return false;
    }

    private static bool ReadEntra(ref Scan scan, Word word, int digitsAt)
    {
        var start = word.Start + digitsAt;
        var end = start;
        while (end < word.End && scan.Text[end] is >= '0' and <= '9')
            end++;
        // A small letter or a star after the digits: the rest was masked.
        var masked = end < word.End && scan.Text[end] is 'x' or 'X' or '_';
        if (EntraNumbers.IsOne(end - start) && !masked && !(end == word.End && scan.MayBeCut(end)))
            scan.Hit(EntraCodes.Prefix + scan.Text.Slice(start, end - start).ToString(), CodeTier.Specific, Family.Entra, word.Start);
        return true;
    }

    private static bool IsStatePlace(ref Scan scan, Word word) =>
        (scan.At(word.Start - 1) == '[' && scan.At(word.End) == ']') || scan.LabelBefore(word.Start) == Label.SqlState
        || (scan.At(word.End) == ':' && scan.Found.SpeaksOf(Family.PostgreSql));
}
