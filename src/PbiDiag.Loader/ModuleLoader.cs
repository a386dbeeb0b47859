using System.Reflection;

namespace PbiDiag.Loader;

/// <summary>
/// What the script module calls. A session that imports two versions of the module keeps the first loader for both, so these two
/// signatures must not change.
/// </summary>
public static class ModuleLoader
{
    private const string CmdletAssembly = "PbiDiag";

    private static readonly Dictionary<string, IModuleContext> Contexts = new(StringComparer.Ordinal);

    /// <summary>The cmdlets of the module whose binaries lie in this folder; the same assembly each time.</summary>
    public static Assembly Load(string folder)
    {
        lock (Contexts)
        {
            if (!Contexts.TryGetValue(folder, out var context))
                Contexts.Add(folder, context = new ModuleContext(new OwnAssemblies(folder)));
            return context.Open(CmdletAssembly);
        }
    }

    /// <summary>Called when the module is removed from the session.</summary>
    public static void Unload(string folder)
    {
        lock (Contexts)
        {
            if (Contexts.TryGetValue(folder, out var context))
                context.Close();
        }
    }
}
