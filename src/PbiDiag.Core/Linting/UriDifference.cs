namespace PbiDiag.Linting;

/// <summary>One part in which two redirect URIs differ.</summary>
public sealed record UriDifference(string Part, string Asked, string Registered)
{
    public override string ToString() => $"{Part}: '{Asked}' is not '{Registered}'";
}
