using System.Security.Authentication;
using Azure;
using Azure.Core;

namespace PbiDiag.Services.Http;

/// <summary>What may be asked again.</summary>
internal static class RepeatRules
{
    /// <summary>A request that was refused before any work (429) may always be repeated, others only when twice is as good as once.</summary>
    public static bool MayRepeat(ServiceRequest request, int status) => status switch
    {
        429 => true,
        408 or 500 or 502 or 503 or 504 => IsSafeTwice(request),
        _ => false,
    };

    public static bool MayRepeat(ServiceRequest request, Exception problem, bool cancelled) =>
        !cancelled
        && IsSafeTwice(request)
        && problem is IOException or OperationCanceledException or RequestFailedException { Status: 0 }
        && !IsUntrusted(problem);

    private static bool IsSafeTwice(ServiceRequest request) =>
        request.SafeToRepeat || request.Method == RequestMethod.Get || request.Method == RequestMethod.Put || request.Method == RequestMethod.Delete;

    // A certificate that is not trusted now is not trusted a second later.
    private static bool IsUntrusted(Exception? problem) =>
        problem is not null && (problem is AuthenticationException || IsUntrusted(problem.InnerException));
}
