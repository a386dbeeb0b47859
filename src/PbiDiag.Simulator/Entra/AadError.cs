namespace PbiDiag.Simulator.Entra;

/// <summary>A refusal of the directory: its number, OAuth class, HTTP status and sentence.</summary>
internal sealed record AadError(int Code, string Error, int Status, string Message, string? SubError = null, bool WithClaims = false)
{
    /// <summary>The sentence with its number in front, as it stands in error_description and in logs of other services.</summary>
    public string Text => $"AADSTS{Code}: {Message}";
}
