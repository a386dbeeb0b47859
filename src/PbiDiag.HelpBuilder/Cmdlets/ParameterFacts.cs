namespace PbiDiag.HelpBuilder.Cmdlets;

/// <summary>What the code says about one parameter.</summary>
/// <param name="Name">Without the hyphen.</param>
/// <param name="Type">As the shell shows it.</param>
/// <param name="IsOwn">Whether the cmdlet has it itself and not from a base that others share.</param>
/// <param name="Default">Null where it is nothing.</param>
/// <param name="Aliases">Other names.</param>
/// <param name="TakesWildcards">Whether * and ? stand for more.</param>
/// <param name="Rule">Which values are taken, as a sentence; null where the type says it all.</param>
/// <param name="Places">Its place in each set that has it.</param>
internal sealed record ParameterFacts(
    string Name, string Type, bool IsOwn, string? Default, IReadOnlyList<string> Aliases, bool TakesWildcards, string? Rule, IReadOnlyList<ParameterPlace> Places)
{
    public bool IsSwitch => Type == "SwitchParameter";

    public ParameterPlace? PlaceIn(string set) => Places.FirstOrDefault(place => place.Set == set || place.Set == ParameterPlace.AllSets);
}
