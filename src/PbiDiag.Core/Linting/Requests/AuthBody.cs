namespace PbiDiag.Linting.Requests;

/// <summary>In which form the parameters of a request came.</summary>
public enum AuthBody
{
    None,
    Form,
    Json,
    Multipart,
}
