using PbiDiag.Recognition.Codes;
using PbiDiag.Results;

namespace PbiDiag.Recognition.Scanning;

/// <summary>Where a pass over a text stands.</summary>
internal ref struct Scan(ReadOnlySpan<char> text, Findings found)
{
    private bool? isCut;
    private Label pendingKey;

    public ReadOnlySpan<char> Text { get; } = text;

    public Findings Found { get; } = found;

    public RecentWords Words;

    /// <summary>What a "value" stands for, once a "key" or a detail's code has named it.</summary>
    public Label PendingKey
    {
        readonly get => pendingKey;
        set => pendingKey = value;
    }

    public readonly Label LabelBefore(int at, bool alsoSlash = false) => Resolve(Words.Before(Text, at, alsoSlash));

    public readonly Label Resolve(Label label) => label == Label.Value ? pendingKey : label;

    /// <summary>A code at the very end of a text that was cut may be a part of another.</summary>
    public bool MayBeCut(int end) => Identifier.IsElided(Text, end) || (end == Text.Length && (isCut ??= TextEnd.IsCut(Text)));

    public readonly char At(int index) => index >= 0 && index < Text.Length ? Text[index] : '\0';

    public readonly void Hit(string code, CodeTier tier, Family? family, int position) => Found.Add(new(code, tier, family, position));
}
