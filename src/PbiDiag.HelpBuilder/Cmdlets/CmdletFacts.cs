namespace PbiDiag.HelpBuilder.Cmdlets;

/// <summary>What the code says about one cmdlet.</summary>
internal sealed record CmdletFacts(
    string Verb, string Noun, string DefaultSet, IReadOnlyList<ParameterFacts> Parameters, IReadOnlyList<string> OutputTypes)
{
    public string Name => $"{Verb}-{Noun}";

    /// <summary>The sets in the order of the code, the default one first.</summary>
    public IEnumerable<string> Sets
    {
        get
        {
            var named = Parameters.SelectMany(static parameter => parameter.Places).Select(static place => place.Set)
                .Where(static set => set != ParameterPlace.AllSets).Distinct().OrderBy(set => set != DefaultSet).ToList();
            return named.Count == 0 ? [ParameterPlace.AllSets] : named;
        }
    }

    /// <summary>The parameters of a set as one types them: by position, then what must be there, then the rest.</summary>
    public IEnumerable<(ParameterFacts Parameter, ParameterPlace Place)> InSet(string set) =>
        from parameter in Parameters
        let place = parameter.PlaceIn(set)
        where place is not null
        orderby place.Position ?? int.MaxValue, !place.IsMandatory, parameter.IsOwn ? 0 : 1
        select (parameter, place);
}
