namespace PbiDiag.Services.Http;

/// <summary>One page of a listing, in whichever of the services' styles.</summary>
public interface IPage<out T>
{
    /// <summary>Null where the service leaves an empty list out.</summary>
    IReadOnlyList<T>? Items { get; }

    /// <summary>The address of the next page exactly as given: its token is already percent-encoded.</summary>
    string? NextLink { get; }
}
