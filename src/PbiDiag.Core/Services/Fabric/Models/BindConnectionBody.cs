namespace PbiDiag.Services.Fabric.Models;

public sealed record BindConnectionBody
{
    public ConnectionBinding? ConnectionBinding { get; init; }
}
