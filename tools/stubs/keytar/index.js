'use strict';

const refuse = () =>
  Promise.reject(new Error('The keychain is not available in this project: see tools/stubs/keytar/package.json.'));

module.exports = {
  getPassword: refuse,
  setPassword: refuse,
  deletePassword: refuse,
  findCredentials: refuse,
  findPassword: refuse,
};
