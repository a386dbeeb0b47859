namespace PbiDiag.SignIn.Methods;

/// <summary>One way to sign in, as the user chose it.</summary>
public abstract record SignInMethod
{
    private protected SignInMethod()
    {
    }

    /// <summary>Its name, as the context shows it.</summary>
    public abstract string Name { get; }

    /// <summary>The app that signs in, where one was named.</summary>
    public virtual string? AppId => null;

    /// <summary>Whether the directory must be told which tenant; else it knows from the identity.</summary>
    internal virtual bool NeedsTenant => false;
}
