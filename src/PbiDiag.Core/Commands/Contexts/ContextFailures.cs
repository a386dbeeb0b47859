using PbiDiag.Failures;

namespace PbiDiag.Commands.Contexts;

internal static class ContextFailures
{
    public static Failure NotSignedIn() => new(
        FailureIds.NotSignedIn, FailureCategory.AuthenticationError, "There is no sign-in in this session.", null, "Run Connect-PbiDiag first.");

    public static Failure Unknown(string name, IEnumerable<string> known) => new(
        FailureIds.ContextUnknown,
        FailureCategory.ObjectNotFound,
        $"There is no context named '{name}' in this session.",
        name,
        known.Any() ? $"Use one of {string.Join(", ", known)}, or connect with -Name '{name}'." : "Run Connect-PbiDiag first.");

    public static Failure NoContext(object given) => new(
        FailureIds.ContextUnknown,
        FailureCategory.InvalidArgument,
        $"A {given.GetType().Name} is no context.",
        given,
        "Give the name of a context, or what Connect-PbiDiag or Get-PbiDiagContext put out. One read back from CSV, JSON or a remote session holds no sign-in.");

    public static Failure Closed(string name) => new(
        FailureIds.NotSignedIn, FailureCategory.AuthenticationError, $"The context '{name}' was signed out.", name, "Run Connect-PbiDiag again.");
}
