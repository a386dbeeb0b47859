using PbiDiag.Results;

namespace PbiDiag.Knowledge;

/// <summary>The part of an entry that lookup, completion and filters need.</summary>
internal sealed record EntryHead(
    string Code,
    string Title,
    Family Family,
    EntryKind Kind,
    Category Category,
    Severity Severity,
    Retry Retry,
    Actor Actor,
    Unattended Unattended,
    EntryStatus Status,
    bool Envelope,
    string States)
{
    /// <summary>What <see cref="States"/> says where the words leave open what is wrong although their category would tell.</summary>
    public const string Nothing = "nothing";
}
