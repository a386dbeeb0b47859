using System.Reflection;

namespace PbiDiag.Loader;

/// <summary>The assemblies in the module's own folder, and the one rule for when one of them answers to a name.</summary>
internal sealed class OwnAssemblies(string folder)
{
    public string Folder { get; } = Path.GetFullPath(folder);

    /// <summary>
    /// The file that answers to a name: same simple name, same key and culture, and at least the version that is asked for. Null for
    /// everything else, above all for the assemblies of other modules.
    /// </summary>
    public string? Find(AssemblyName asked)
    {
        if (asked.Name is not { Length: > 0 } name || name.IndexOfAny(Path.GetInvalidFileNameChars()) >= 0)
            return null;

        var file = Path.Combine(Folder, name + ".dll");
        return File.Exists(file) && Answers(AssemblyName.GetAssemblyName(file), asked) ? file : null;
    }

    /// <summary>A part that the asker leaves open matches anything, as in the runtime's own binder.</summary>
    private static bool Answers(AssemblyName own, AssemblyName asked) =>
        string.Equals(own.Name, asked.Name, StringComparison.OrdinalIgnoreCase)
        && (asked.Version is null || own.Version >= asked.Version)
        && (asked.GetPublicKeyToken() is not { Length: > 0 } key || key.SequenceEqual(own.GetPublicKeyToken() ?? []))
        && (string.IsNullOrEmpty(asked.CultureName) || string.Equals(asked.CultureName, own.CultureName, StringComparison.OrdinalIgnoreCase));
}
