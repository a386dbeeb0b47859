using System.Text.Json.Serialization;
using PbiDiag.Services.Http;

namespace PbiDiag.Services.PowerBi.Models;

/// <summary>A page can be empty and still have a next one.</summary>
public sealed record ActivityPage : IPage<ActivityEvent>
{
    public IReadOnlyList<ActivityEvent>? ActivityEventEntities { get; init; }

    [JsonIgnore]
    public IReadOnlyList<ActivityEvent>? Items => ActivityEventEntities;
}
