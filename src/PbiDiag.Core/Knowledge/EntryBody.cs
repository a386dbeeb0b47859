namespace PbiDiag.Knowledge;

/// <summary>The part of an entry that is read only when somebody looks at it.</summary>
public sealed record EntryBody(
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> Related,
    IReadOnlyList<Contrast> Contrasts,
    IReadOnlyList<string> Sentences,
    IReadOnlyList<string> Sources,
    string Checked,
    string Means,
    IReadOnlyList<Cause> Causes,
    IReadOnlyList<FixStep> Fixes,
    string TellApart,
    IReadOnlyList<Question> Questions,
    string Example);
