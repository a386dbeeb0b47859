using System.Reflection;

namespace PbiDiag.Checks;

/// <summary>All checks by their ids.</summary>
public static class CheckTable
{
    private static readonly Lazy<IReadOnlyDictionary<string, Check>> Known = new(static () => typeof(Check).GetTypeInfo().Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(Check)) && !type.IsAbstract)
        .Select(static type => (Check)Activator.CreateInstance(type)!)
        .ToDictionary(static check => check.Id, StringComparer.Ordinal));

    public static IEnumerable<Check> All => Known.Value.Values;

    public static Check? Find(string id) => Known.Value.TryGetValue(id, out var check) ? check : null;
}
