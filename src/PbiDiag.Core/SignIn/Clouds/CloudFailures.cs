using PbiDiag.Failures;

namespace PbiDiag.SignIn.Clouds;

internal static class CloudFailures
{
    public static Failure ServiceNotInCloud(Service service, Cloud cloud) => new(
        FailureIds.ServiceNotInCloud,
        FailureCategory.ResourceUnavailable,
        $"The cloud '{cloud.Name}' has no known address for {service}.",
        cloud.Name,
        $"Connect with an environment file or a hashtable that names the {service} host, if your cloud has one.");

    public static Failure EnvironmentUnknown(string name) => new(
        FailureIds.EnvironmentUnknown,
        FailureCategory.InvalidArgument,
        $"'{name}' is neither a known environment nor a file that exists.",
        name,
        $"Use one of {string.Join(", ", CloudTable.All.Select(cloud => cloud.Name))}, or the path of an environment file.");

    public static Failure EnvironmentFileUnreadable(string path, Exception cause) => new(
        FailureIds.EnvironmentFileUnreadable,
        FailureCategory.ReadError,
        $"The environment file '{path}' cannot be read as JSON: {cause.Message}",
        path,
        "The file must be one JSON object whose values are texts: name, authority, powerBiApi, powerBiResource and so on.")
    { Cause = cause };

    public static Failure EnvironmentInvalid(object? target, string what) => new(
        FailureIds.EnvironmentInvalid,
        FailureCategory.InvalidData,
        $"The environment is not usable: {what}",
        target,
        "Correct that field. Every address must be https; a trusted certificate thumbprint is taken for loopback addresses only.");
}
