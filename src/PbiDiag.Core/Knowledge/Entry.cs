using PbiDiag.Results;

namespace PbiDiag.Knowledge;

/// <summary>What the catalogue knows about one code or wording. The body is decoded on first use.</summary>
public sealed class Entry
{
    private readonly Func<EntryBody> readBody;
    private EntryBody? body;

    internal Entry(EntryHead head, Func<EntryBody> readBody)
    {
        Head = head;
        this.readBody = readBody;
    }

    public string Code => Head.Code;

    public string Title => Head.Title;

    public Family Family => Head.Family;

    public EntryKind Kind => Head.Kind;

    public Category Category => Head.Category;

    public Severity Severity => Head.Severity;

    public Retry Retry => Head.Retry;

    public Actor Actor => Head.Actor;

    public Unattended Unattended => Head.Unattended;

    public EntryStatus Status => Head.Status;

    /// <summary>True where the code only wraps another cause: the reader must look inside.</summary>
    public bool Envelope => Head.Envelope;

    /// <summary>The trouble that these words state by themselves, by its id; empty where they state none.</summary>
    public string States => Head.States;

    public EntryBody Body => body ??= readBody();

    internal EntryHead Head { get; }

    public override string ToString() => Code;
}
