namespace PbiDiag.HelpBuilder.Cmdlets;

/// <summary>How a parameter is used in one set.</summary>
/// <param name="Set">The set's name.</param>
/// <param name="IsMandatory">Whether the set needs it.</param>
/// <param name="Position">Null where only its name will do.</param>
/// <param name="ByValue">Whether whole objects of the pipeline bind to it.</param>
/// <param name="ByName">Whether properties of its name do.</param>
internal sealed record ParameterPlace(string Set, bool IsMandatory, int? Position, bool ByValue, bool ByName)
{
    /// <summary>The engine's name for every set.</summary>
    public const string AllSets = "__AllParameterSets";
}
