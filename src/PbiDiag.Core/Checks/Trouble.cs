using PbiDiag.Results;

namespace PbiDiag.Checks;

/// <summary>Something that can be wrong, as a diagnosis names it. The vocabulary is Knowledge/TroubleIds.md.</summary>
/// <param name="Id">Stays the same for ever.</param>
/// <param name="Title">One sentence without its full stop.</param>
/// <param name="Actor">Who can mend it.</param>
/// <param name="Fix">What mends it, where no entry says more.</param>
/// <param name="Command">What to run next; names in braces are filled in from the case.</param>
public sealed record Trouble(string Id, string Title, Actor Actor, string Fix, string? Command = null)
{
    /// <summary>It says what fails and not why: a cause that explains it ranks before it.</summary>
    public bool IsSymptom { get; init; }

    /// <summary>Words that call it so can mean something beside it: without a look they make it likely and no more.</summary>
    public bool NeedsALook { get; init; }

    /// <summary>What it stops is in no history of runs: a good run before or after says nothing of it.</summary>
    public bool LeavesNoRun { get; init; }
}
