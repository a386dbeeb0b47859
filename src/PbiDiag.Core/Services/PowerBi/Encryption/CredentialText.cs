using System.Text.Encodings.Web;
using System.Text.Json;
using PbiDiag.SignIn;

namespace PbiDiag.Services.PowerBi.Encryption;

/// <summary>The plain form of a credential: named values in JSON. In bytes, so that it can be wiped.</summary>
public static class CredentialText
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] OfUser(string user, Secret password) => Write(writer =>
    {
        writer.WriteStartArray();
        WritePair(writer, "username", user.AsSpan());
        WritePair(writer, "password", password.Characters);
        writer.WriteEndArray();
    });

    public static byte[] OfSecret(string name, Secret secret) => Write(writer =>
    {
        writer.WriteStartArray();
        WritePair(writer, name, secret.Characters);
        writer.WriteEndArray();
    });

    public static byte[] OfServicePrincipal(string tenant, string app, Secret secret) => Write(writer =>
    {
        writer.WriteStartArray();
        WritePair(writer, "tenantId", tenant.AsSpan());
        WritePair(writer, "servicePrincipalClientId", app.AsSpan());
        WritePair(writer, "servicePrincipalSecret", secret.Characters);
        writer.WriteEndArray();
    });

    public static byte[] Anonymous() => Write(static writer => writer.WriteStringValue(""));

    private static byte[] Write(Action<Utf8JsonWriter> data)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WritePropertyName("credentialData");
            data(writer);
            writer.WriteEndObject();
        }
        var text = buffer.ToArray();
        Array.Clear(buffer.GetBuffer(), 0, buffer.GetBuffer().Length);
        return text;
    }

    private static void WritePair(Utf8JsonWriter writer, string name, ReadOnlySpan<char> value)
    {
        writer.WriteStartObject();
        writer.WriteString("name", name);
        writer.WriteString("value", value);
        writer.WriteEndObject();
    }
}
