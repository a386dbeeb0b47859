using PbiDiag.Simulator.State;
using PbiDiag.Simulator.Wire;

namespace PbiDiag.Simulator.PowerBi;

/// <summary>The list of clouds that Microsoft's own clients ask for before anybody has signed in. Here there is one, and it is this server.</summary>
internal static class EnvironmentDiscovery
{
    public const string Path = "/powerbi/globalservice/{version}/environments/discover";

    public static Answer Answer(Call call, Scenario scenario) => Wire.Answer.Json(new
    {
        environments = new[]
        {
            new
            {
                cloudName = "GlobalCloud",
                services = new object[]
                {
                    new { name = "aad", endpoint = call.Origin, resourceId = "" },
                    new { name = "powerbi-backend", endpoint = call.Origin + ServicePaths.Prefix(Service.PowerBI), resourceId = Resource.PowerBI.Audience },
                },
                clients = new[] { new { name = call.Parameter("client") ?? "powerbi-msolap", appId = scenario.Caller.ClientId, redirectUri = "http://localhost" } },
            },
        },
    });
}
