using System.Collections;
using PbiDiag.Failures;

namespace PbiDiag.SignIn.Clouds;

/// <summary>From what a user writes as -Environment to a cloud.</summary>
public static class CloudResolver
{
    /// <param name="environment">Nothing, a built-in name, the path of a file, or a dictionary.</param>
    public static Cloud Resolve(object? environment) => environment switch
    {
        null => CloudTable.Public,
        Cloud cloud => cloud,
        IDictionary dictionary => CustomCloud.FromDictionary(dictionary),
        _ => FromText(environment.ToString()?.Trim() ?? ""),
    };

    private static Cloud FromText(string text) =>
        CloudTable.Find(text)
        ?? (File.Exists(text) ? CustomCloud.FromFile(text) : throw new FailureException(CloudFailures.EnvironmentUnknown(text)));
}
