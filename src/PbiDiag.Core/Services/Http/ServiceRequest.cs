using Azure.Core;
using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>One request to a service, before it is sent.</summary>
/// <param name="Service">Whose token it carries.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">A path below the service's root, or the absolute address that an answer gave.</param>
public sealed record ServiceRequest(Service Service, RequestMethod Method, string Address)
{
    public RequestLane Lane { get; init; }

    /// <summary>For a POST or PATCH that does no harm when it happens twice.</summary>
    public bool SafeToRepeat { get; init; }

    public ReadOnlyMemory<byte>? Body { get; init; }

    public string ContentType { get; init; } = "application/json";

    public IReadOnlyList<KeyValuePair<string, string>> Headers { get; init; } = [];

    /// <summary>True for what is asked before there is an identity, or to test another one.</summary>
    public bool WithoutToken { get; init; }

    public static ServiceRequest Get(Service service, string address) => new(service, RequestMethod.Get, address);

    public static ServiceRequest Post(Service service, string address, ReadOnlyMemory<byte>? body = null) =>
        new(service, RequestMethod.Post, address) { Body = body };
}
