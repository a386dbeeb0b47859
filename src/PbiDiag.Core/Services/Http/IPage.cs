namespace PbiDiag.Services.Http;

/// <summary>One page of a listing.</summary>
public interface IPage<out T>
{
    /// <summary>Null where the service leaves an empty list out.</summary>
    IReadOnlyList<T>? Items { get; }
}
