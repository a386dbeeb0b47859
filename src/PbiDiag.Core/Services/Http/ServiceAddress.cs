using PbiDiag.SignIn.Clouds;

namespace PbiDiag.Services.Http;

/// <summary>From what a client asks for to where it is.</summary>
internal static class ServiceAddress
{
    public static Uri Resolve(Cloud cloud, ServiceRequest request) =>
        Uri.TryCreate(request.Address, UriKind.Absolute, out var absolute) && !absolute.IsFile
            ? absolute
            : new Uri(Root(cloud, request.Service).AbsoluteUri.TrimEnd('/') + "/" + request.Address.TrimStart('/'));

    /// <summary>Who counts the requests: each vault for itself, else the service, whichever of its cluster hosts answers.</summary>
    public static string Server(Cloud cloud, Service service, Uri address) =>
        service == Service.KeyVault ? "vault " + address.Authority : Root(cloud, service).AbsoluteUri;

    private static Uri Root(Cloud cloud, Service service) => service == Service.Entra ? cloud.Authority : cloud.Endpoint(service).Api;
}
