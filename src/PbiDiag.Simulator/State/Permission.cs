namespace PbiDiag.Simulator.State;

/// <summary>A permission of a resource: what a token can say that its bearer may do.</summary>
internal sealed record Permission(string Resource, string Value, bool IsApplication)
{
    /// <summary>Reads "Graph/Application.Read.All"; without a resource it is one of Power BI.</summary>
    public static Permission Parse(string text, bool isApplication)
    {
        const string suffix = "(application)";
        if (text.EndsWith(suffix, StringComparison.OrdinalIgnoreCase))
            (text, isApplication) = (text[..^suffix.Length].TrimEnd(), true);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new("PowerBI", text, isApplication) : new(text[..slash], text[(slash + 1)..], isApplication);
    }
}
