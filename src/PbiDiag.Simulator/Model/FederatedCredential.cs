using System.ComponentModel;

namespace PbiDiag.Simulator.Model;

[Description("A federated credential: trust in a token of another issuer.")]
public sealed class FederatedCredential : Named
{
    [Description("The issuer. {issuer} stands for the simulator's own issuer of such tokens.")]
    public string Issuer { get; set; } = "{issuer}";

    [Description("The subject that the token must name, letter by letter.")]
    public required string Subject { get; set; }

    [Description("The audience.")]
    public string Audience { get; set; } = "api://AzureADTokenExchange";
}
