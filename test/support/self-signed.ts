/** A certificate of this project’s own for localhost and 127.0.0.1, signed by nobody but itself; made for the tests with `openssl`. */
export const certificate = `-----BEGIN CERTIFICATE-----
MIIBZjCCAQ2gAwIBAgIBATAKBggqhkjOPQQDAjAUMRIwEAYDVQQDDAlsb2NhbGhv
c3QwIBcNMjAwMTAxMDAwMDAwWhgPMjEyMDAxMDEwMDAwMDBaMBQxEjAQBgNVBAMM
CWxvY2FsaG9zdDBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABDtnCqRdoX8uN6z9
sdZvG41dzz/OyxT+i0lV7mGbnnwrB+omzBhe2uBeBhO7Md8UiDD4mlUVTqDJu7e+
P3UPqtyjTjBMMBoGA1UdEQQTMBGCCWxvY2FsaG9zdIcEfwAAATAPBgNVHRMBAf8E
BTADAQH/MB0GA1UdDgQWBBSQuhrJA69soD7YHfq5Sr28OIfkjDAKBggqhkjOPQQD
AgNHADBEAiBV4WSf8ZpGFr4mlWwreCihcGzUE76yGYVnnS1uJW+RPgIgRCdw6D0H
oL7NYwgGCDy8IQEgELurgTp20jujgQVl8Og=
-----END CERTIFICATE-----
`;

/** Its key, which opens nothing else. */
export const key = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgZc7mihxSj2J3sD++
iqMUNkJHPgd2/HbCFKhpcurGmqyhRANCAAQ7ZwqkXaF/Ljes/bHWbxuNXc8/zssU
/otJVe5hm558KwfqJswYXtrgXgYTuzHfFIgw+JpVFU6gybu3vj91D6rc
-----END PRIVATE KEY-----
`;
