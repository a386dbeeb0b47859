using System.Text.Json;

namespace PbiDiag.Services.Graph.Models;

public sealed record ConditionalAccessPolicy
{
    public string? Id { get; init; }

    public string? DisplayName { get; init; }

    public string? State { get; init; }

    public DateTimeOffset? CreatedDateTime { get; init; }

    public DateTimeOffset? ModifiedDateTime { get; init; }

    public PolicyConditions? Conditions { get; init; }

    public PolicyGrant? GrantControls { get; init; }

    public JsonElement? SessionControls { get; init; }
}
