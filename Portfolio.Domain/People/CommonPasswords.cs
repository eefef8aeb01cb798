namespace Portfolio.Domain.People;

/// <summary>The passwords that attackers try first everywhere, and those they try first in Taiwan.</summary>
internal static class CommonPasswords
{
    private static readonly HashSet<string> All = new(StringComparer.OrdinalIgnoreCase)
    {
        "123456", "1234567", "12345678", "123456789", "1234567890", "12345678910", "123456789012", "111111", "11111111", "111111111111",
        "000000", "00000000",
        "000000000000", "222222", "555555", "666666", "66666666", "777777", "888888", "88888888", "888888888888", "999999", "112233",
        "123123", "123123123",
        "123321", "121212", "131313", "147258369", "159753", "654321", "87654321", "987654321", "0987654321", "696969", "5201314", "520520",
        "1314520",
        "password", "password1", "password12", "password123", "password1234", "passw0rd", "p@ssw0rd", "p@ssword", "pass1234", "passport",
        "mypassword",
        "qwerty", "qwerty1", "qwerty12", "qwerty123", "qwertyui", "qwertyuiop", "qwertyuiop[]", "asdfgh", "asdfghjk", "asdfghjkl", "zxcvbn",
        "zxcvbnm",
        "1qaz2wsx", "1qaz2wsx3edc", "1qaz@wsx", "qazwsx", "qazwsxedc", "q1w2e3r4", "q1w2e3r4t5", "1q2w3e4r", "1q2w3e4r5t", "zaq12wsx",
        "abc123", "abcd1234",
        "abc12345", "abcdef", "abcdefg", "abcdefgh", "a123456", "a1234567", "a12345678", "a123456789", "aa123456", "aa12345678", "qq123456",
        "aaaaaa",
        "aaaaaaaa", "asd123", "asdf1234", "zxc123", "iloveyou", "iloveyou1", "princess", "sunshine", "football", "baseball", "basketball",
        "superman",
        "batman", "pokemon", "monkey", "dragon", "master", "welcome", "welcome1", "letmein", "changeme", "secret", "administrator",
        "admin123", "admin1234",
        "teacher", "teacher123", "student", "student1", "student123", "school", "school123", "computer", "internet", "google", "samsung",
        "taiwan", "taiwan123",
        "taipei", "taipei101", "taipei123", "portfolio", "portfolio1", "portfolio123", "portfolio-demo", "doraemon", "hellokitty",
        "minecraft", "trustno1",

        // What typing "my password", "password" and "hello" in Chinese on a Zhuyin keyboard produces.
        "ji32k7au4a83", "au4a83", "su3cl3",
    };

    public static bool Contain(string password) => All.Contains(password.Trim());
}
