namespace PbiDiag.Simulator.Entra;

/// <summary>Puts the simulator's own issuer, which is known only once it listens, where a scenario says {issuer}.</summary>
internal static class FederatedIssuers
{
    public static void Resolve(Scenario scenario, string issuer)
    {
        foreach (var credential in scenario.Apps.SelectMany(app => app.Federated))
            credential.Issuer = credential.Issuer.Replace("{issuer}", issuer, StringComparison.Ordinal);
    }
}
